-- What the rows of a year add up to that count in the same clauses, by which sections are added up: each row counts once in
-- a section, however many of its clauses it serves. severity: of the weakest claim; 0 exact, 1 at least, 2 about. missing:
-- rows without the number.
CREATE TABLE clauses_total (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, dataset VARCHAR NOT NULL, year INTEGER NOT NULL, clauses VARCHAR NOT NULL,
    automatic VARCHAR NOT NULL, value DOUBLE, severity INTEGER, missing BIGINT NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
