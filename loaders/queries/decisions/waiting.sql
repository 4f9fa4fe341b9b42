-- The rows of a plan's year that a stated day holds back, by the dataset.
SELECT stated.dataset, stated.day, count(*) AS rows
FROM complete_up_to AS stated JOIN fact
    ON fact.agency = stated.agency AND fact.dataset = stated.dataset AND date_part('year', stated.day) = fact.year AND fact.starts > stated.day
WHERE stated.agency = $agency AND stated.until_edition IS NULL AND stated.holds_back
    AND fact.until_edition IS NULL AND fact.plan = $plan AND fact.year = $year AND fact.clauses <> ''
GROUP BY stated.dataset, stated.day
ORDER BY stated.dataset
