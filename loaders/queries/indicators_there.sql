-- The indicators that clauses have figures of; has_values: of the dataset that brings values as they are.
SELECT plan, clause, automatic, split_1, split_2, bool_or(dataset = 'indicators' AND NOT is_defined) AS has_values
FROM figure
WHERE agency = $agency AND dimension = '' AND clause <> '' AND until_edition IS NULL
GROUP BY plan, clause, automatic, split_1, split_2
