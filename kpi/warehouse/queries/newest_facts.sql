-- The day of the newest fact of each dataset (none where the newest are known by their year alone)
-- and the upload that brought it.
WITH held AS NOT MATERIALIZED (
    SELECT dataset, year, ends, CASE WHEN precision <> 'year' THEN ends END AS day, upload
    FROM fact
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan
),
newest AS (
    SELECT dataset, max(year) AS year, count(*) AS facts, CASE WHEN date_part('year', max(day)) >= max(year) THEN max(day) END AS day
    FROM held
    GROUP BY dataset
),
brought AS (
    SELECT dataset, max(upload) AS upload
    FROM (
        SELECT held.dataset, held.upload
        FROM newest JOIN held ON held.dataset = newest.dataset AND held.ends = newest.day AND held.day = newest.day
        UNION ALL
        SELECT held.dataset, held.upload
        FROM newest JOIN held ON held.dataset = newest.dataset AND held.year = newest.year
        WHERE newest.day IS NULL
    )
    GROUP BY dataset
)
SELECT newest.dataset, newest.year, newest.day, newest.facts, upload.upload, upload.file, upload.uploaded_at
FROM newest
JOIN brought ON brought.dataset = newest.dataset
JOIN upload ON upload.upload = brought.upload
ORDER BY newest.dataset
