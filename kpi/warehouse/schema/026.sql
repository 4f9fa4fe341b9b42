-- Whether an agency is private: seen by those alone who have a role there. The newest holds, whatever edition is looked at.
CREATE TABLE privacy (
    agency VARCHAR NOT NULL, private BOOLEAN NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL,
    edition INTEGER NOT NULL
);
