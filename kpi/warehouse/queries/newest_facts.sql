-- The day of the newest fact of each dataset (none where the newest are known by their year alone)
-- and the upload that brought it.
WITH dated AS (
    SELECT dataset, year, CASE WHEN precision <> 'year' THEN ends END AS day, count(*) AS facts, max(upload) AS upload
    FROM fact
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan
    GROUP BY dataset, year, CASE WHEN precision <> 'year' THEN ends END
),
newest AS (
    SELECT dataset, max(year) AS year, CAST(sum(facts) AS BIGINT) AS facts, CASE WHEN date_part('year', max(day)) >= max(year) THEN max(day) END AS day
    FROM dated
    GROUP BY dataset
),
brought AS (
    SELECT newest.dataset, max(dated.upload) AS upload
    FROM newest JOIN dated ON dated.dataset = newest.dataset
        AND (dated.day = newest.day OR (newest.day IS NULL AND dated.year = newest.year))
    GROUP BY newest.dataset
)
SELECT newest.dataset, newest.year, newest.day, newest.facts, upload.upload, upload.file, upload.uploaded_at
FROM newest
JOIN brought ON brought.dataset = newest.dataset
JOIN upload ON upload.upload = brought.upload
ORDER BY newest.dataset
