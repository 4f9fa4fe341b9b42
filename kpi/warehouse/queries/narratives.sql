-- What analysts say of clauses and years, with whose upload says it and since when.
SELECT
    told.clause, told.year, coalesce(told.status, '') AS status, coalesce(told.narrative, '') AS narrative,
    coalesce(told.evidence, '') AS evidence, upload.who, upload.uploaded_at AS done_at
FROM narratives AS told
JOIN upload ON upload.upload = told.upload
WHERE told.from_edition <= $edition AND (told.until_edition IS NULL OR told.until_edition > $edition)
    AND told.agency = $agency AND told.plan = $plan
ORDER BY told.clause, told.year
