-- The day up to which a dataset is complete: its newest fact, or a later day that an analyst stated;
-- never after today. What is known by the year alone says nothing of the day.
CREATE OR REPLACE TEMP TABLE cut AS
WITH newest AS (
    SELECT dataset, least(day, CASE WHEN day IS NOT NULL THEN $today END) AS day
    FROM newest_day
    WHERE agency = $agency AND until_edition IS NULL
),
stated AS (
    SELECT dataset, CAST(max(least(day, $today)) AS DATE) AS day
    FROM complete_up_to
    WHERE agency = $agency AND until_edition IS NULL
    GROUP BY dataset
),
known AS (
    SELECT dataset, CASE WHEN stated.day > newest.day OR newest.day IS NULL THEN stated.day ELSE newest.day END AS day
    FROM newest LEFT JOIN stated USING (dataset)
)
SELECT $agency AS agency, dataset, $today AS today, CAST(day AS DATE) AS cut, CAST(day - INTERVAL 1 YEAR AS DATE) AS same_day FROM known
