-- Of each dataset of an agency the day of its newest fact that counts (none where the newest are
-- known by their year alone) and the day that an analyst stated; the figures' cut is the later of the two, unless the
-- stated day holds back what begins after it. waiting: how many facts it holds back.
WITH newest AS (
    SELECT dataset, max(day) AS day
    FROM newest_day
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
    GROUP BY dataset
),
stated AS (
    SELECT dataset, day, who, done_at, note, holds_back
    FROM complete_up_to
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
),
waiting AS (
    SELECT fact.dataset, count(*) AS facts
    FROM fact JOIN stated
        ON stated.dataset = fact.dataset AND stated.holds_back AND date_part('year', stated.day) = fact.year AND fact.starts > stated.day
    WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.agency = $agency AND fact.plan IS NOT NULL AND fact.clauses <> ''
    GROUP BY fact.dataset
)
SELECT
    coalesce(newest.dataset, stated.dataset) AS dataset,
    CASE WHEN newest.day IS NOT NULL THEN CAST(least(newest.day, $today) AS DATE) END AS newest, stated.day AS stated,
    stated.who, stated.done_at, stated.note, stated.holds_back, coalesce(waiting.facts, 0) AS waiting
FROM newest FULL JOIN stated ON stated.dataset = newest.dataset
LEFT JOIN waiting ON waiting.dataset = stated.dataset
ORDER BY 1
