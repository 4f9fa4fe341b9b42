-- The unit in which the values of each reported series are kept: that of its newest year.
SELECT plan, clause, split_1, arg_max(unit, year) AS unit
FROM figure
WHERE agency = $agency AND dataset = $dataset AND NOT is_defined AND dimension = '' AND unit <> '' AND until_edition IS NULL
GROUP BY plan, clause, split_1
