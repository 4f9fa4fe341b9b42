-- What is counted of reported values has the day of the newest of them; one that is known by its year alone leaves it unknown.
CREATE OR REPLACE TEMP TABLE defined_day AS
WITH known AS (
    SELECT
        plan, clause, indicator, year,
        CASE WHEN NOT bool_or(precision = 'year') THEN max(least(newest, last)) FILTER (newest >= make_date(year, 1, 1)) END AS cut
    FROM defined_item
    WHERE day_of = 'series' AND NOT (counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL)
    GROUP BY plan, clause, indicator, year
)
SELECT known.*, CAST(following.cut - INTERVAL 1 YEAR AS DATE) AS same_day
FROM known LEFT JOIN known AS following
    ON following.plan = known.plan AND following.clause = known.clause AND following.indicator = known.indicator
    AND following.year = known.year + 1
