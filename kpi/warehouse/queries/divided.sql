-- The two figures of which one that an analyst defined is the ratio: what read_sources asks of each.
SELECT
    CASE figure.indicator WHEN rule.numerator THEN 'numerator' ELSE 'denominator' END AS side,
    figure.agency, figure.plan, figure.clause, figure.dataset, figure.automatic, figure.indicator, figure.dimension, figure.member,
    figure.year, figure.answer, figure.accumulation, figure.unit, figure.has_counts, coalesce(part.counts, '') AS formula
FROM rule
JOIN figure
    ON figure.agency = rule.agency AND figure.plan = rule.plan AND figure.clause = rule.clause
    AND figure.indicator IN (rule.numerator, rule.denominator) AND figure.dimension = '' AND figure.year = $year
    AND figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
LEFT JOIN rule AS part
    ON figure.automatic = 'defined' AND part.agency = figure.agency AND part.plan = figure.plan AND part.clause = figure.clause
    AND part.indicator = figure.indicator
    AND part.from_edition <= $edition AND (part.until_edition IS NULL OR part.until_edition > $edition)
WHERE rule.agency = $agency AND rule.plan = $plan AND rule.clause = $clause AND rule.indicator = $indicator
    AND rule.from_edition <= $edition AND (rule.until_edition IS NULL OR rule.until_edition > $edition)
ORDER BY side DESC
