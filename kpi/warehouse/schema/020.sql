-- What an agency means to do in a year. starts, ends and precision: when; what has no day is due at the end. kind: the
-- dataset whose register tells what was done.
CREATE TABLE work_plan (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, id VARCHAR, kind VARCHAR NOT NULL, title VARCHAR,
    starts DATE NOT NULL, ends DATE NOT NULL, precision VARCHAR NOT NULL, year INTEGER NOT NULL,
    count DOUBLE, count_qualifier VARCHAR, participants DOUBLE, participants_qualifier VARCHAR,
    channel VARCHAR, material VARCHAR, responsible VARCHAR, note VARCHAR,
    identity UUID NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
