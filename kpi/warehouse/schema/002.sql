-- Where uploads held the very same row of a table before the one in its seen_*. What is held is
-- told by the edition since which it says so (version), and a fact by its number, others by identity.
CREATE TABLE seen_before (
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    version INTEGER NOT NULL, fact BIGINT, identity VARCHAR
);
