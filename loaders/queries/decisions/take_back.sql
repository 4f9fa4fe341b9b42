UPDATE nothing_to_report SET until_edition = $edition, taken_back_by = $who
WHERE agency = $agency AND plan = $plan AND clause = $clause AND dataset = $dataset AND year = $year AND until_edition IS NULL
