-- The unit in which the values of each reported series are kept, that of its newest year, and what its definition calls it.
SELECT
    figure.plan, figure.clause, figure.split_1, arg_max(figure.unit, figure.year) AS unit,
    any_value(definition.unit_az) AS unit_az, any_value(definition.unit_en) AS unit_en, any_value(definition.unit_ru) AS unit_ru
FROM figure
LEFT JOIN definition
    ON definition.agency = figure.agency AND definition.plan = figure.plan AND definition.clause = figure.clause
    AND definition.automatic = figure.automatic AND definition.split_1 = figure.split_1 AND definition.split_2 = figure.split_2
    AND definition.until_edition IS NULL
WHERE figure.agency = $agency AND figure.dataset = $dataset AND NOT figure.is_defined AND figure.dimension = '' AND figure.unit <> ''
    AND figure.until_edition IS NULL
GROUP BY figure.plan, figure.clause, figure.split_1
