-- Rows that stand no longer, or on the word of an undone upload.
UPDATE {table} SET until_edition = $edition
WHERE agency = $agency AND until_edition IS NULL AND EXISTS (
    SELECT 1 FROM standing
    WHERE standing.identity = {table}.identity
        AND (standing.version IS DISTINCT FROM {table}.from_edition OR {table}.upload IN (SELECT upload FROM undoing))
)
