-- Of each clause of which a day of its own was stated that holds for a year: the day of its newest row of the year that is
-- known by its day, and the last day of its newest row.
WITH stated AS (
    SELECT DISTINCT dataset, clause
    FROM complete_up_to
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan AND clause <> '' AND date_part('year', day) >= $year
)
SELECT stated.clause, stated.dataset, max(fact.ends) FILTER (fact.precision <> 'year') AS day, max(fact.ends) AS last
FROM stated JOIN fact
    ON fact.dataset = stated.dataset AND '; ' || fact.clauses || ';' LIKE '%; ' || stated.clause || ';%'
WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
    AND fact.agency = $agency AND fact.plan = $plan AND fact.year = $year
GROUP BY stated.clause, stated.dataset
ORDER BY stated.clause, stated.dataset
