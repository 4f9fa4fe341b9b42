-- How the three years before the newest two went by the day up to which these are known, of what is worked out anew. A year
-- of a register has few such days, its own and those of single clauses, so its rows are summed first by whether they lie
-- before one; what is reported has a day of its own in each series.
CREATE OR REPLACE TEMP TABLE fresh_pace AS
WITH own AS (
    SELECT dataset, year, cut, plan, clause FROM clause_cut WHERE cut IS NOT NULL
),
-- A plan, clause or series that is null stands for all of them.
known AS (
    SELECT dataset, year, cut, CAST(NULL AS VARCHAR) AS plan, CAST(NULL AS VARCHAR) AS clause, CAST(NULL AS VARCHAR) AS split_1
    FROM cut WHERE day_of = 'register' AND cut IS NOT NULL
    UNION ALL
    SELECT *, NULL FROM own
    UNION ALL
    SELECT dataset, year, cut, plan, clause, split_1 FROM series_day WHERE cut IS NOT NULL
),
newest AS (
    SELECT dataset, max(year) AS newest FROM newest_day WHERE agency = $agency AND until_edition IS NULL GROUP BY dataset
),
asked AS (
    SELECT
        row_number() OVER () AS number, pace_asked.plan, dataset, earlier AS year, year AS of_year, known.clause AS of_clause, known.split_1 AS of_split_1,
        CAST(cut - to_years(year - earlier) AS DATE) AS day
    FROM pace_asked JOIN newest USING (dataset) JOIN known USING (dataset, year)
    WHERE year >= newest - 1 AND (known.plan IS NULL OR known.plan = pace_asked.plan)
),
summed AS (
    SELECT
        asked.number, row.places, row.split_1, row.split_2, least(ends, make_date(asked.year, 12, 31)) <= day AS is_by_day,
        precision <> 'year' AND NOT (starts <= day AND least(ends, make_date(asked.year, 12, 31)) > day) AS is_dated,
        {totals}
    FROM counted_summed AS row JOIN asked
        ON asked.plan = row.plan AND asked.dataset = row.dataset AND asked.year = row.year
        AND (of_clause IS NULL OR contains(row.places, of_clause)) AND (of_split_1 IS NULL OR of_split_1 = row.split_1)
    WHERE row.agency = $agency
    GROUP BY ALL
),
once AS (
    SELECT *, unnest(string_split(places, '; ')) AS clause FROM summed JOIN asked USING (number)
),
placed AS (
    SELECT * FROM once
    WHERE CASE
        WHEN of_clause IS NOT NULL THEN clause = of_clause
        ELSE (plan, clause, dataset, of_year) NOT IN (SELECT (plan, clause, dataset, year) FROM own)
    END
)
SELECT
    $agency AS agency, plan, clause, placed.dataset, automatic.code AS automatic,
    CASE WHEN automatic.splits >= 1 THEN placed.split_1 ELSE '' END AS split_1,
    CASE WHEN automatic.splits >= 2 THEN placed.split_2 ELSE '' END AS split_2,
    of_year AS year, placed.year AS earlier,
    coalesce(sum({amount}) FILTER (is_by_day), 0) AS by_day, coalesce(sum({amount}), 0) AS total, bool_and(is_dated) AS is_dated
FROM placed JOIN automatic ON automatic.dataset = placed.dataset AND automatic.until_edition IS NULL AND automatic.accumulation <> 'ratio'
WHERE clause <> '' OR automatic.total
GROUP BY ALL
