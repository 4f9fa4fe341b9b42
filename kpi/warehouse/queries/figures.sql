-- $dimension '' asks for the indicators themselves, another for their division by it.
SELECT
    figure.agency, figure.plan, figure.clause, figure.dataset, figure.automatic, figure.split_1, figure.split_2, figure.is_defined,
    figure.dimension, coalesce(member_name.name, figure.member) AS member, figure.year, figure.label, figure.answer, automatic.name AS automatic_name,
    definition.name_az, definition.name_en, definition.name_ru,
    CASE WHEN figure.is_defined THEN definition.counts ELSE '' END AS formula,
    coalesce(definition.level, automatic.level) AS level,
    figure.unit AS kept_unit, coalesce(definition.unit_az, figure.unit) AS unit, definition.unit_az, definition.unit_en, definition.unit_ru,
    coalesce(definition.direction, automatic.direction, 'neither') AS direction,
    coalesce(definition.kind, nullif(automatic.kind, '')) AS kind, CAST(definition.decimals AS INTEGER) AS decimals, definition.band,
    figure.accumulation,
    figure.accumulation = 'latest' AND figure.day_of = 'series' AND coalesce(definition.accumulation = 'within_year', FALSE) AS so_far,
    definition.baseline_year, definition.baseline, target.target,
    figure.value, figure.qualifier, figure.rows, figure.missing, figure.base, figure.base_qualifier, figure.self_selected, figure.weighted, figure.design_effect, figure.has_counts, figure.spills,
    figure.polls, figure.poll_ended,
    figure.newest, figure.day_of, figure.reach, figure.cut, figure.straddles,
    figure.same_days_value, figure.same_days_qualifier, figure.same_days_straddles,
    coalesce(definition.row, 1000000 + automatic.position, 2000000) AS position, plan.first_year,
    coalesce(nullif(automatic.unit, ''), definition.unit_az, figure.unit) AS own_unit
FROM figure
JOIN plan
    ON plan.agency = figure.agency AND plan.plan = figure.plan
    AND plan.from_edition <= $edition AND (plan.until_edition IS NULL OR plan.until_edition > $edition)
LEFT JOIN member_name
    ON member_name.agency = figure.agency AND member_name.dimension = figure.dimension AND member_name.member = figure.member
    AND member_name.from_edition <= $edition AND (member_name.until_edition IS NULL OR member_name.until_edition > $edition)
LEFT JOIN automatic ON NOT figure.is_defined AND automatic.dataset = figure.dataset AND automatic.code = figure.automatic
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
LEFT JOIN definition
    ON definition.agency = figure.agency AND definition.plan = figure.plan AND definition.clause = figure.clause
    AND definition.automatic = figure.automatic AND definition.split_1 = figure.split_1 AND definition.split_2 = figure.split_2
    AND definition.from_edition <= $edition AND (definition.until_edition IS NULL OR definition.until_edition > $edition)
LEFT JOIN target
    ON target.agency = figure.agency AND target.plan = figure.plan AND target.clause = figure.clause
    AND target.automatic = figure.automatic AND target.split_1 = figure.split_1 AND target.split_2 = figure.split_2
    AND target.year = figure.year AND figure.dimension = ''
    AND target.from_edition <= $edition AND (target.until_edition IS NULL OR target.until_edition > $edition)
WHERE figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
    AND figure.dimension = $dimension
    AND (CAST($agency AS VARCHAR) IS NULL OR figure.agency = $agency)
ORDER BY figure.agency, figure.plan, figure.clause, position, figure.automatic, figure.split_1, figure.split_2, member, figure.year
