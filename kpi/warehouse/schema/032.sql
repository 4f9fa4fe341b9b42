-- Rows of an upload that an analyst left out by hand.
CREATE TABLE left_row (
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL, who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL
);
