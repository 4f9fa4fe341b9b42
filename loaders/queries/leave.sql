-- Rows that stand no longer, or on the word of an undone upload.
UPDATE {table} SET until_edition = $edition
FROM standing
WHERE {table}.identity = standing.identity AND {table}.agency = $agency AND {table}.until_edition IS NULL
    AND (standing.version IS DISTINCT FROM {table}.from_edition OR {table}.upload IN (SELECT upload FROM undoing))
