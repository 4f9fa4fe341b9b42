-- Of each dataset of an agency the day of its newest fact that counts (none where the newest are
-- known by their year alone) and the day that an analyst stated; the figures' cut is the later of the two.
WITH newest AS (
    SELECT dataset, max(day) AS day
    FROM newest_day
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
    GROUP BY dataset
),
stated AS (
    SELECT dataset, day, who, done_at, note
    FROM complete_up_to
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
)
SELECT
    coalesce(newest.dataset, stated.dataset) AS dataset,
    CASE WHEN newest.day IS NOT NULL THEN CAST(least(newest.day, $today) AS DATE) END AS newest, stated.day AS stated, stated.who, stated.done_at, stated.note
FROM newest FULL JOIN stated ON stated.dataset = newest.dataset
ORDER BY 1
