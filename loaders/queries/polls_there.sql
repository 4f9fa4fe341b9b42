-- What the answers that polls have already say of their poll, and the files that brought them, the oldest first.
SELECT
    fact.plan, fact.split_1, fact.starts, fact.ends, fact.split_2, upload.file, fact.design_effect, fact.weighted, fact.self_selected
FROM fact JOIN upload ON upload.upload = fact.upload
WHERE fact.agency = $agency AND fact.dataset = $dataset AND fact.until_edition IS NULL
    AND (fact.design_effect IS NOT NULL OR fact.weighted IS NOT NULL OR fact.self_selected IS NOT NULL)
ORDER BY fact.fact
