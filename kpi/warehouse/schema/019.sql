-- A plan as it is approved: chapters that clauses stand under, who carries them out, and when.
-- position: where the section stands among the others; where it is null, its number says.
CREATE TABLE section (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, section VARCHAR NOT NULL,
    title_az VARCHAR, title_en VARCHAR, title_ru VARCHAR, position DOUBLE, position_qualifier VARCHAR,
    identity UUID NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
-- Bodies and departments that carry clauses out, as the agency lists them.
CREATE TABLE body (
    agency VARCHAR NOT NULL, name_az VARCHAR NOT NULL, name_en VARCHAR, name_ru VARCHAR, contact VARCHAR,
    identity UUID NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
-- section: null where the clause's number says it. implementers: as typed, joined by ';', the first leads.
-- first_year, last_year: of the term; null: the plan's.
ALTER TABLE clause ADD COLUMN section VARCHAR;
ALTER TABLE clause ADD COLUMN evaluation_az VARCHAR;
ALTER TABLE clause ADD COLUMN evaluation_en VARCHAR;
ALTER TABLE clause ADD COLUMN evaluation_ru VARCHAR;
ALTER TABLE clause ADD COLUMN implementers VARCHAR;
ALTER TABLE clause ADD COLUMN first_year INTEGER;
ALTER TABLE clause ADD COLUMN last_year INTEGER;
