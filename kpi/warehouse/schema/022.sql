-- What was typed in one language (topics, answers, regions, who is responsible, narratives) as it is called in others.
-- name: the column in which the text stands, so named as the sheets declare it.
CREATE TABLE translation (
    agency VARCHAR NOT NULL, name VARCHAR NOT NULL, text VARCHAR NOT NULL,
    text_az VARCHAR, text_en VARCHAR, text_ru VARCHAR, note VARCHAR,
    identity UUID NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
-- The language in which the agency types; null: Azerbaijani.
ALTER TABLE plan ADD COLUMN language VARCHAR;
