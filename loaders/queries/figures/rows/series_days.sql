-- Reported values have the day of their own newest value, series by series; an annual one leaves it unknown.
CREATE OR REPLACE TEMP TABLE series_day AS
WITH known AS (
    SELECT
        plan, clause, dataset, split_1, year,
        CASE
            WHEN NOT coalesce(bool_or(precision = 'year') FILTER (value IS NOT NULL), FALSE)
            THEN max(least(newest, last)) FILTER (value IS NOT NULL AND newest >= make_date(year, 1, 1))
        END AS cut
    FROM placed WHERE day_of = 'series'
    GROUP BY plan, clause, dataset, split_1, year
)
SELECT known.*, CAST(following.cut - INTERVAL 1 YEAR AS DATE) AS same_day
FROM known LEFT JOIN known AS following
    ON following.plan = known.plan AND following.clause = known.clause AND following.dataset = known.dataset
    AND following.split_1 = known.split_1 AND following.year = known.year + 1
