-- The definitions that say what they count: those that hold, and those of which no rule is kept yet: new ones, and in a
-- database of before rules had editions all of them.
WITH counting AS (
    SELECT
        *, EXISTS (
            SELECT 1 FROM rule
            WHERE rule.agency = definition.agency AND rule.plan = definition.plan AND rule.clause = definition.clause
                AND rule.indicator = definition.split_1
                AND (definition.until_edition IS NULL OR rule.from_edition < definition.until_edition)
                AND (rule.until_edition IS NULL OR rule.until_edition > definition.from_edition)
        ) AS has_rule
    FROM definition
    WHERE agency = $agency AND counts IS NOT NULL
)
SELECT
    plan, clause, split_1 AS indicator, dataset, counts, counted, filter, accumulation, coalesce(unit_az, '') AS unit,
    has_rule, from_edition, until_edition
FROM counting
WHERE until_edition IS NULL OR NOT has_rule
ORDER BY plan, clause, row
