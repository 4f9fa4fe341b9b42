-- The indicators that a plan's clauses define, in the order of the plan's sheet, and the years in which each has a figure.
SELECT
    definition.clause, coalesce(definition.dataset, automatic.dataset, yearly.dataset) AS dataset, definition.indicator,
    definition.automatic, automatic.name AS automatic_name, definition.name_az, definition.name_en, definition.name_ru,
    ARRAY(
        SELECT figure.year FROM figure
        WHERE figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
            AND figure.agency = definition.agency AND figure.plan = definition.plan AND figure.clause = definition.clause
            AND figure.automatic = definition.automatic AND figure.split_1 = definition.split_1 AND figure.split_2 = definition.split_2
            AND figure.dimension = ''
        ORDER BY figure.year
    ) AS years
FROM definition
LEFT JOIN automatic ON automatic.code = definition.automatic AND automatic.code <> ''
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
LEFT JOIN automatic AS yearly ON yearly.code = ''
    AND yearly.from_edition <= $edition AND (yearly.until_edition IS NULL OR yearly.until_edition > $edition)
WHERE definition.from_edition <= $edition AND (definition.until_edition IS NULL OR definition.until_edition > $edition)
    AND definition.agency = $agency AND definition.plan = $plan
ORDER BY definition.row, definition.clause, definition.indicator
