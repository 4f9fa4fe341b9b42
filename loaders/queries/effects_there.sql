-- The design effects of the answers that polls have already, and the files that brought them, the oldest first.
SELECT fact.plan, fact.split_1, fact.starts, fact.ends, fact.split_2, fact.design_effect, upload.file
FROM fact JOIN upload ON upload.upload = fact.upload
WHERE fact.agency = $agency AND fact.dataset = $dataset AND fact.until_edition IS NULL AND fact.design_effect IS NOT NULL
ORDER BY fact.fact
