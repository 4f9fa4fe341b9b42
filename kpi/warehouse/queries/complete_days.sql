-- Of each dataset of an agency, and of each clause of which a day of its own was stated (clause '': the dataset as a whole),
-- the day of its newest fact that counts (none where the newest are known by their year alone) and the day that an analyst
-- stated; the figures' cut is the later of the two, unless the stated day holds back what begins after it. waiting: how many
-- facts it holds back.
WITH
{waiting_part.sql},
newest AS (
    SELECT dataset, '' AS plan, '' AS clause, max(day) AS day
    FROM newest_day
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
    GROUP BY dataset
    UNION ALL
    SELECT stated.dataset, stated.plan, stated.clause, max(fact.ends) FILTER (precision <> 'year') AS day
    FROM stated JOIN fact
        ON fact.dataset = stated.dataset AND fact.plan = stated.plan AND '; ' || fact.clauses || ';' LIKE '%; ' || stated.clause || ';%'
    WHERE stated.clause <> '' AND fact.agency = $agency
        AND fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
    GROUP BY stated.dataset, stated.plan, stated.clause
),
waiting AS (
    SELECT dataset, of_plan AS plan, of_clause AS clause, count(DISTINCT fact) AS facts
    FROM waiting_part GROUP BY dataset, of_plan, of_clause
)
SELECT
    dataset, plan, clause,
    CASE WHEN newest.day IS NOT NULL THEN CAST(least(newest.day, $today) AS DATE) END AS newest, stated.day AS stated,
    stated.who, stated.done_at, stated.note, stated.holds_back, coalesce(waiting.facts, 0) AS waiting
FROM newest FULL JOIN stated USING (dataset, plan, clause)
LEFT JOIN waiting USING (dataset, plan, clause)
ORDER BY dataset, plan, clause
