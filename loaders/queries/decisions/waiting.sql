-- The rows of a plan's year that a stated day holds back, by the dataset and the clause of which it was stated ('' of the
-- dataset as a whole); a clause's own day wins.
WITH stated AS (
    SELECT dataset, plan, clause, day, holds_back FROM complete_up_to WHERE agency = $agency AND until_edition IS NULL
),
parted AS (
    SELECT fact, dataset, plan, year, starts, unnest(string_split(clauses, '; ')) AS clause
    FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND plan = $plan AND year = $year AND clauses <> ''
)
SELECT stated.dataset, stated.clause, stated.day, count(DISTINCT fact) AS rows
FROM parted
LEFT JOIN stated AS own
    ON own.dataset = parted.dataset AND own.plan = parted.plan AND own.clause = parted.clause AND date_part('year', own.day) >= parted.year
JOIN stated
    ON stated.dataset = parted.dataset
    AND CASE WHEN own.clause IS NULL THEN stated.clause = '' ELSE stated.plan = own.plan AND stated.clause = own.clause END
WHERE stated.holds_back AND date_part('year', stated.day) = parted.year AND parted.starts > stated.day
GROUP BY stated.dataset, stated.clause, stated.day
ORDER BY stated.dataset, stated.clause
