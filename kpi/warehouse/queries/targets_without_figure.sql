-- Targets of a plan's years in which their indicators have no figure.
SELECT clause, indicator, year
FROM target
WHERE agency = $agency AND plan = $plan
    AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND NOT EXISTS (
        SELECT 1 FROM figure
        WHERE figure.agency = target.agency AND figure.plan = target.plan AND figure.clause = target.clause
            AND figure.automatic = target.automatic AND figure.split_1 = target.split_1 AND figure.split_2 = target.split_2
            AND figure.year = target.year AND figure.dimension = ''
            AND figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
    )
ORDER BY year, clause, indicator
