-- Each arrived row beside the row of the same identity that holds now. content: a row's values
-- as one text, so that a changed row is told from the same one; where it stands in which file
-- does not change it. $agency keeps a file from touching another agency's rows.
CREATE OR REPLACE TEMP TABLE merged AS
WITH incoming AS (
    SELECT
        $agency AS agency,
        arrived.* REPLACE (md5($name || identity) AS identity),
        md5(CAST(row(*COLUMNS(* EXCLUDE (upload, sheet, row))) AS VARCHAR)) AS content
    FROM arrived
)
SELECT
    incoming.*{numbered},
    held.identity IS NULL AS is_new,
    held.identity IS NOT NULL AND held.content <> incoming.content AS is_changed
FROM incoming
LEFT JOIN (
    SELECT identity, content FROM {table} WHERE agency = $agency AND until_edition IS NULL
) AS held ON held.identity = incoming.identity
