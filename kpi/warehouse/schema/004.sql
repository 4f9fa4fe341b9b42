-- Slides chosen and put in order for a council meeting, kept under a name. keys: JSON, of reports.slides.
CREATE TABLE deck (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, name VARCHAR NOT NULL, keys VARCHAR NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
