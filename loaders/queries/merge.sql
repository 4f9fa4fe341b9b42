-- Each incoming row beside the row of the same identity that holds now.
-- $agency and $dataset keep a file from touching another agency's or dataset's rows.
CREATE OR REPLACE TEMP TABLE merged AS
SELECT
    incoming.*,
    held.identity IS NULL AS is_new,
    held.identity IS NOT NULL AND held.content <> incoming.content AS is_changed
FROM incoming
LEFT JOIN (
    SELECT identity, content FROM {table} WHERE agency = $agency AND until_edition IS NULL
) AS held ON held.identity = incoming.identity
