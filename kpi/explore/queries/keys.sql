-- The forms in which the texts of a dimension are grouped that a dataset's rows have.
SELECT DISTINCT {key} AS key
FROM fact
WHERE agency = $agency AND dataset = $dataset AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND {key} IS NOT NULL
ORDER BY key
