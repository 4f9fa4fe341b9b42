-- Rows of an upload of which an analyst said that they count, whatever makes them doubtful. doubt: what did.
CREATE TABLE counted_row (
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL, doubt VARCHAR NOT NULL, who VARCHAR NOT NULL,
    done_at TIMESTAMP NOT NULL
);
