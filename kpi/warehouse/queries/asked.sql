-- The datasets that are asked of each clause: those of its definitions, those with figures in any
-- year, and narratives of every clause once the plan has one.
SELECT definition.clause, coalesce(definition.dataset, automatic.dataset, yearly.dataset) AS dataset
FROM definition
LEFT JOIN automatic ON automatic.code = definition.automatic AND automatic.code <> ''
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
LEFT JOIN automatic AS yearly ON yearly.code = ''
    AND yearly.from_edition <= $edition AND (yearly.until_edition IS NULL OR yearly.until_edition > $edition)
WHERE definition.from_edition <= $edition AND (definition.until_edition IS NULL OR definition.until_edition > $edition)
    AND definition.agency = $agency AND definition.plan = $plan
UNION
SELECT clause, dataset
FROM figure
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan AND dimension = '' AND clause <> ''
UNION
SELECT clause, 'narratives' AS dataset
FROM clause
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan
    AND EXISTS (
        SELECT 1 FROM narratives
        WHERE narratives.from_edition <= $edition AND (narratives.until_edition IS NULL OR narratives.until_edition > $edition)
            AND narratives.agency = $agency AND narratives.plan = $plan
    )
ORDER BY clause, dataset
