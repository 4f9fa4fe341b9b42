SELECT 1 FROM nothing_to_report
WHERE agency = $agency AND plan = $plan AND clause = $clause AND dataset = $dataset AND year = $year AND until_edition IS NULL
