-- How the three years before the newest two went by the day up to which these are known, of what is worked out anew. First
-- the sums by days, of which there are fewer than rows.
CREATE OR REPLACE TEMP TABLE fresh_pace AS
WITH known AS (
    SELECT dataset, year, cut, CAST(NULL AS VARCHAR) AS plan, CAST(NULL AS VARCHAR) AS clause, CAST(NULL AS VARCHAR) AS split_1
    FROM cut WHERE day_of = 'register'
    UNION ALL
    SELECT dataset, year, cut, plan, clause, split_1 FROM series_day
),
running AS (
    SELECT known.*
    FROM known JOIN (SELECT dataset, max(year) AS newest FROM newest_day WHERE agency = $agency AND until_edition IS NULL GROUP BY dataset) USING (dataset)
    WHERE year >= newest - 1
),
summed AS (
    SELECT
        plan, dataset, places, split_1, split_2, year, starts, least(ends, make_date(year, 12, 31)) AS last, precision = 'year' AS is_annual,
        {totals}
    FROM counted_fact
    WHERE agency = $agency AND (plan, dataset, year) IN (SELECT (plan, dataset, earlier) FROM pace_asked)
    GROUP BY plan, dataset, places, split_1, split_2, year, starts, least(ends, make_date(year, 12, 31)), precision = 'year'
),
once AS (
    SELECT *, unnest(string_split(places, '; ')) AS clause FROM summed
),
placed AS (
    SELECT
        once.*, running.year AS of_year, CAST(coalesce(own.cut, running.cut) - to_years(running.year - once.year) AS DATE) AS day
    FROM once
    JOIN pace_asked ON pace_asked.plan = once.plan AND pace_asked.dataset = once.dataset AND pace_asked.earlier = once.year
    JOIN running
        ON running.dataset = once.dataset AND running.year = pace_asked.year
        AND (running.plan IS NULL OR running.plan = once.plan AND running.clause = once.clause AND running.split_1 = once.split_1)
    LEFT JOIN clause_cut AS own
        ON own.plan = once.plan AND own.clause = once.clause AND own.dataset = once.dataset AND own.year = running.year
)
SELECT
    $agency AS agency, plan, clause, placed.dataset, automatic.code AS automatic,
    CASE WHEN automatic.splits >= 1 THEN placed.split_1 ELSE '' END AS split_1,
    CASE WHEN automatic.splits >= 2 THEN placed.split_2 ELSE '' END AS split_2,
    of_year AS year, placed.year AS earlier,
    coalesce(sum({amount}) FILTER (last <= day), 0) AS by_day, coalesce(sum({amount}), 0) AS total,
    bool_and(NOT is_annual AND NOT (starts <= day AND last > day)) AS is_dated
FROM placed JOIN automatic ON automatic.dataset = placed.dataset AND automatic.until_edition IS NULL AND automatic.accumulation <> 'ratio'
WHERE day IS NOT NULL AND (clause <> '' OR automatic.total)
GROUP BY ALL
