-- The definitions that the edition under way has brought or changed, of indicators that are computed from a dataset.
SELECT * EXCLUDE (from_edition, until_edition)
FROM definition
WHERE agency = $agency AND from_edition = $edition AND until_edition IS NULL AND counts IS NOT NULL
ORDER BY upload, sheet, row
