-- Whole rows, as dicts.
SELECT held
FROM {table} AS held
WHERE held.agency = $agency AND held.until_edition IS NULL
    AND held.{key} IN (SELECT key FROM gone ORDER BY upload, sheet, row LIMIT $most)
ORDER BY held.upload, held.sheet, held.row
