-- Of each dataset of an agency, and of each clause of which a day of its own was stated (clause '': the dataset as a whole),
-- the day of its newest fact that counts (none where the newest are known by their year alone) and the day that an analyst
-- stated; the figures' cut is the later of the two, unless the stated day holds back what begins after it. waiting: how many
-- facts it holds back.
WITH stated AS (
    SELECT dataset, plan, clause, day, who, done_at, note, holds_back
    FROM complete_up_to
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
),
own_fact AS (
    SELECT stated.dataset, stated.plan, stated.clause, stated.holds_back, stated.day AS stated, fact.year, fact.starts, fact.ends, fact.precision
    FROM stated JOIN fact
        ON fact.dataset = stated.dataset
        AND CASE stated.clause
            WHEN '' THEN stated.holds_back
            ELSE fact.plan = stated.plan AND '; ' || fact.clauses || ';' LIKE '%; ' || stated.clause || ';%'
        END
    WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.agency = $agency AND fact.plan IS NOT NULL AND fact.clauses <> ''
        -- A clause's own day wins over that of its dataset.
        AND NOT EXISTS (
            SELECT 1 FROM stated AS own
            WHERE stated.clause = '' AND own.clause <> '' AND own.dataset = fact.dataset AND own.plan = fact.plan
                AND date_part('year', own.day) >= fact.year AND '; ' || fact.clauses || ';' LIKE '%; ' || own.clause || ';%'
        )
),
newest AS (
    SELECT dataset, '' AS plan, '' AS clause, max(day) AS day
    FROM newest_day
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
    GROUP BY dataset
    UNION ALL
    SELECT dataset, plan, clause, max(ends) FILTER (precision <> 'year') AS day
    FROM own_fact WHERE clause <> '' GROUP BY dataset, plan, clause
),
waiting AS (
    SELECT dataset, plan, clause, count(*) AS facts
    FROM own_fact
    WHERE holds_back AND date_part('year', stated) = year AND starts > stated
    GROUP BY dataset, plan, clause
)
SELECT
    dataset, plan, clause,
    CASE WHEN newest.day IS NOT NULL THEN CAST(least(newest.day, $today) AS DATE) END AS newest, stated.day AS stated,
    stated.who, stated.done_at, stated.note, stated.holds_back, coalesce(waiting.facts, 0) AS waiting
FROM newest FULL JOIN stated USING (dataset, plan, clause)
LEFT JOIN waiting USING (dataset, plan, clause)
ORDER BY dataset, plan, clause
