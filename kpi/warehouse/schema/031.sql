-- How sheets of certain headings are read, as analysts chose, by name. headings: their digest; texts: JSON, letters of a
-- column → its heading as typed, of choices of earlier versions unknown. declaration: '' leaves the sheet out, NULL has it
-- read as its headings say. columns: JSON, letters → declared column. answers: JSON, doubt → what its rows are.
CREATE TABLE recipe (
    agency VARCHAR NOT NULL, name VARCHAR NOT NULL, headings VARCHAR NOT NULL, texts VARCHAR NOT NULL,
    declaration VARCHAR, heading_row INTEGER NOT NULL, columns VARCHAR NOT NULL, answers VARCHAR NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, from_edition INTEGER NOT NULL, until_edition INTEGER
);
INSERT INTO recipe
WITH how AS (
    SELECT
        agency, headings, arg_max(declaration, edition) AS declaration, arg_max(heading_row, edition) AS heading_row,
        arg_max(columns, edition) AS columns, arg_max(who, edition) AS who, max(done_at) AS done_at, max(edition) AS edition
    FROM reading GROUP BY ALL
),
answer AS (
    SELECT
        agency, headings, doubt, arg_max(answer, edition) AS answer, arg_max(who, edition) AS who, max(done_at) AS done_at,
        max(edition) AS edition
    FROM row_answer GROUP BY ALL
),
answered AS (
    SELECT
        agency, headings, '{' || string_agg('"' || doubt || '": "' || answer || '"', ', ' ORDER BY doubt) || '}' AS answers,
        arg_max(who, edition) AS who, max(done_at) AS done_at, max(edition) AS edition
    FROM answer GROUP BY ALL
)
SELECT
    agency, CAST(row_number() OVER (PARTITION BY agency ORDER BY headings) AS VARCHAR) AS name, headings, '{}' AS texts,
    declaration, coalesce(heading_row, 1) AS heading_row, coalesce(columns, '{}') AS columns, coalesce(answers, '{}') AS answers,
    coalesce(how.who, answered.who) AS who, coalesce(how.done_at, answered.done_at) AS done_at,
    coalesce(how.edition, answered.edition) AS from_edition, NULL AS until_edition
FROM how FULL JOIN answered USING (agency, headings);
DROP TABLE reading;
DROP TABLE row_answer;
