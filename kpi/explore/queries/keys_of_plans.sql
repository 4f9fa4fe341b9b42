-- The forms in which the texts of a dimension are grouped that rows of each plan's figures have.
SELECT DISTINCT plan, {key} AS key
FROM fact
WHERE agency = $agency AND dataset = $dataset AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND plan IS NOT NULL AND clauses <> '' AND {key} IS NOT NULL
ORDER BY plan, key
