-- Rows that the edition brings and that no row of the same identity stood for before.
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT * FROM {table}
WHERE agency = $agency AND from_edition = $edition AND {of_dataset}
    AND identity NOT IN (SELECT identity FROM {table} WHERE agency = $agency AND until_edition = $edition)
