-- Divisions go by the form of a text in which spellings that differ in nothing that a reader would tell apart are one:
-- group_key() of language/grouping.py.
ALTER TABLE fact ADD COLUMN folded_topic VARCHAR;
ALTER TABLE fact ADD COLUMN folded_region VARCHAR;
ALTER TABLE fact ADD COLUMN folded_audience VARCHAR;
CREATE TEMP TABLE spelled AS
SELECT text, group_key(text) AS folded
FROM (SELECT topic AS text FROM fact UNION SELECT region FROM fact UNION SELECT audience FROM fact)
WHERE text IS NOT NULL;
UPDATE fact SET folded_topic = folded FROM spelled WHERE topic = text;
UPDATE fact SET folded_region = folded FROM spelled WHERE region = text;
UPDATE fact SET folded_audience = folded FROM spelled WHERE audience = text;
DROP TABLE spelled;

-- The spellings that an analyst has counted under one name; where the name is the spelling itself, it stays apart.
CREATE TABLE spelling (
    agency VARCHAR NOT NULL, dimension VARCHAR NOT NULL, spelling VARCHAR NOT NULL, name VARCHAR NOT NULL, note VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
-- The same, as queries ask: under which member of a dimension a folded text counts, where that is another one.
CREATE TABLE counted_under (
    agency VARCHAR NOT NULL, dimension VARCHAR NOT NULL, folded VARCHAR NOT NULL, member VARCHAR NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
-- How a member of a dimension is called: as an analyst says, else in its commonest spelling. Figures of editions before
-- this file have the name itself for their member.
CREATE TABLE member_name (
    agency VARCHAR NOT NULL, dimension VARCHAR NOT NULL, member VARCHAR NOT NULL, name VARCHAR NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- What an analyst answered to a question about rows has more than two answers: leave_out, count, tally.
ALTER TABLE row_answer ADD COLUMN answer VARCHAR;
UPDATE row_answer SET answer = CASE WHEN counts THEN 'count' ELSE 'leave_out' END;
ALTER TABLE row_answer DROP COLUMN counts;
