-- The indicators that clauses have figures of; has_values: of the dataset that brings values as they are.
SELECT plan, clause, indicator, bool_or(dataset = 'indicators' AND automatic <> 'defined') AS has_values
FROM figure
WHERE agency = $agency AND dimension = '' AND clause <> '' AND until_edition IS NULL
GROUP BY plan, clause, indicator
