-- How many figures each clause has of a dataset in a year; a narrative counts as one.
SELECT clause, dataset, year, count(*) AS figures
FROM figure
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan AND dimension = '' AND clause <> ''
GROUP BY clause, dataset, year
UNION ALL
SELECT clause, 'narratives' AS dataset, year, count(*) AS figures
FROM narratives
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan AND narrative <> ''
GROUP BY clause, year
ORDER BY clause, dataset, year
