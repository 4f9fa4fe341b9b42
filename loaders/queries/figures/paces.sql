-- How the three years before the newest two went by the day up to which these are known, of what is worked out anew.
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
    WHERE year >= newest - 1 AND cut IS NOT NULL
),
once AS (
    SELECT fact.*, unnest(string_split(clauses || '; ', '; ')) AS clause
    FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND clauses <> ''
        AND (plan, dataset) IN (SELECT (plan, dataset) FROM touched)
        AND (dataset, year) IN (SELECT (dataset, year - back) FROM running, (VALUES (1), (2), (3)) AS years(back))
),
placed AS (
    SELECT once.*, running.year AS of_year, CAST(running.cut - to_years(running.year - once.year) AS DATE) AS day
    FROM once JOIN running
        ON running.dataset = once.dataset AND once.year BETWEEN running.year - 3 AND running.year - 1
        AND (running.plan IS NULL OR running.plan = once.plan AND running.clause = once.clause AND running.split_1 = once.split_1)
)
SELECT
    $agency AS agency, plan, clause, placed.dataset, automatic.code AS automatic,
    CASE WHEN automatic.splits >= 1 THEN placed.split_1 ELSE '' END AS split_1,
    CASE WHEN automatic.splits >= 2 THEN placed.split_2 ELSE '' END AS split_2,
    of_year AS year, placed.year AS earlier,
    coalesce(sum({amount}) FILTER (least(ends, make_date(placed.year, 12, 31)) <= day), 0) AS by_day, coalesce(sum({amount}), 0) AS total,
    bool_and(precision <> 'year' AND NOT (starts <= day AND least(ends, make_date(placed.year, 12, 31)) > day)) AS is_dated
FROM placed JOIN automatic ON automatic.dataset = placed.dataset AND automatic.until_edition IS NULL AND automatic.accumulation <> 'ratio'
WHERE clause <> '' OR automatic.total
GROUP BY ALL
