UPDATE complete_up_to SET until_edition = $edition, taken_back_by = $who
WHERE agency = $agency AND dataset = $dataset AND plan = $plan AND clause = $clause AND until_edition IS NULL
