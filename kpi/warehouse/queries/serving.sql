-- The clauses that each indicator of a plan has figures of: what its total is made of.
SELECT DISTINCT agency, plan, dataset, automatic, split_1, split_2, clause
FROM figure
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
    AND dimension = '' AND clause <> '' AND NOT is_defined
ORDER BY agency, plan, dataset, automatic, split_1, split_2, clause
