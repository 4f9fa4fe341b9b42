-- Whether rows of a doubtful kind (hidden, planned ...) count, as an analyst answered for sheets of certain headings.
CREATE TABLE row_answer (
    agency VARCHAR NOT NULL, headings VARCHAR NOT NULL, doubt VARCHAR NOT NULL, counts BOOLEAN NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, edition INTEGER NOT NULL
);
