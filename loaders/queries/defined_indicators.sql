-- The definitions that say what they count.
SELECT plan, clause, split_1 AS indicator, dataset, counts, counted, filter, accumulation, coalesce(unit_az, '') AS unit
FROM definition
WHERE agency = $agency AND until_edition IS NULL AND counts IS NOT NULL
ORDER BY plan, clause, row
