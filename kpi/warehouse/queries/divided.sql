-- The two figures of which one that an analyst defined is the ratio: what read_sources asks of each.
SELECT
    part.side, figure.agency, figure.plan, figure.clause, figure.dataset, figure.automatic, figure.split_1, figure.split_2, figure.is_defined,
    figure.dimension, figure.member,
    figure.year, figure.answer, figure.accumulation, figure.unit, figure.has_counts, coalesce(rule.counts, '') AS formula
FROM rule_side AS part
JOIN figure
    ON figure.agency = part.agency AND figure.plan = part.plan AND figure.clause = part.clause
    AND figure.automatic = part.automatic AND figure.split_1 = part.split_1 AND figure.split_2 = part.split_2 AND figure.dimension = '' AND figure.year = $year
    AND figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
LEFT JOIN rule
    ON figure.is_defined AND rule.agency = figure.agency AND rule.plan = figure.plan AND rule.clause = figure.clause
    AND rule.indicator = figure.split_1
    AND rule.from_edition <= $edition AND (rule.until_edition IS NULL OR rule.until_edition > $edition)
WHERE part.agency = $agency AND part.plan = $plan AND part.clause = $clause AND part.indicator = $split_1
    AND part.from_edition <= $edition AND (part.until_edition IS NULL OR part.until_edition > $edition)
ORDER BY side DESC
