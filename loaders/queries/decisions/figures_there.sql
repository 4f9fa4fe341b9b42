-- A narrative counts as a figure, as in kpi/warehouse/queries/reported.sql.
SELECT 1 FROM figure
WHERE agency = $agency AND plan = $plan AND clause = $clause AND dataset = $dataset AND year = $year AND until_edition IS NULL
UNION ALL
SELECT 1 FROM narratives
WHERE agency = $agency AND plan = $plan AND clause = $clause AND $dataset = 'narratives' AND year = $year AND until_edition IS NULL AND narrative <> ''
LIMIT 1
