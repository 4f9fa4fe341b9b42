-- Targets of a plan's years in which their indicators have no figure, with what their definitions call them.
SELECT
    target.clause, target.indicator, target.year, target.target, target.target_qualifier, automatic.name AS automatic_name,
    definition.name_az, definition.name_en, definition.name_ru, definition.unit_az, definition.unit_en, definition.unit_ru
FROM target
LEFT JOIN definition ON definition.agency = target.agency AND definition.plan = target.plan AND definition.clause = target.clause
    AND definition.automatic = target.automatic AND definition.split_1 = target.split_1 AND definition.split_2 = target.split_2
    AND definition.from_edition <= $edition AND (definition.until_edition IS NULL OR definition.until_edition > $edition)
LEFT JOIN automatic ON automatic.code = target.automatic AND automatic.code <> ''
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
WHERE target.agency = $agency AND target.plan = $plan
    AND target.from_edition <= $edition AND (target.until_edition IS NULL OR target.until_edition > $edition)
    AND NOT EXISTS (
        SELECT 1 FROM figure
        WHERE figure.agency = target.agency AND figure.plan = target.plan AND figure.clause = target.clause
            AND figure.automatic = target.automatic AND figure.split_1 = target.split_1 AND figure.split_2 = target.split_2
            AND figure.year = target.year AND figure.dimension = ''
            AND figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
    )
ORDER BY target.year, target.clause, target.indicator
