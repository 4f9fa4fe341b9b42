-- Rows, sums and what is told apart: in the figure of a year stand the year's rows, or those of all years up to it. Once
-- as it is known now, and once as it was on the same days (is_early).
CREATE OR REPLACE TEMP TABLE defined_moment AS
WITH years AS (SELECT DISTINCT plan, clause, indicator, year FROM defined_item),
held AS (
    SELECT
        years.year AS figure_year, defined_item.* EXCLUDE (is_early), defined_item.year < years.year OR is_early AS is_known_early,
        counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL AS is_missing
    FROM defined_item JOIN years
        ON years.plan = defined_item.plan AND years.clause = defined_item.clause AND years.indicator = defined_item.indicator
        AND (years.year = defined_item.year OR (accumulation = 'since_start' AND defined_item.year < years.year))
    WHERE counts <> 'share'
),
each AS (
    SELECT *, FALSE AS is_early FROM held
    UNION ALL
    SELECT *, TRUE AS is_early FROM held WHERE is_known_early
)
SELECT
    plan, clause, indicator, figure_year AS year, is_early, any_value(dataset) AS dataset, any_value(counts) AS counts,
    any_value(accumulation) AS accumulation, any_value(unit) AS unit, count(*) AS rows, count(*) FILTER (is_missing) AS missing,
    CASE
        WHEN any_value(accumulation) = 'latest' THEN arg_max(amount, (ends, fact))
        ELSE CASE any_value(counts) WHEN 'rows' THEN count(*) WHEN 'sum' THEN sum(amount) ELSE nullif(count(DISTINCT text), 0) END
    END AS value,
    CASE
        WHEN any_value(counts) = 'rows' THEN 0
        WHEN any_value(accumulation) = 'latest' THEN arg_max(severity, (ends, fact)) FILTER (amount IS NOT NULL)
        ELSE greatest(
            CASE any_value(counts) WHEN 'sum' THEN coalesce(max(severity), 0) ELSE 0 END,
            CASE WHEN bool_or(is_missing) THEN 1 ELSE 0 END
        )
    END AS weight,
    max(newest) FILTER (year = figure_year) AS newest, max(last) FILTER (year = figure_year) AS last, any_value(day_of) AS day_of,
    any_value(reach) FILTER (year = figure_year) AS reach, max(cut) FILTER (year = figure_year) AS cut,
    max(same_day) FILTER (year = figure_year) AS same_day,
    coalesce(bool_or(straddles) FILTER (year = figure_year), FALSE) AS straddles,
    coalesce(bool_or(early_straddles) FILTER (year = figure_year), FALSE) AS early_straddles,
    count(*) FILTER (spills AND year = figure_year) AS spills
FROM each
GROUP BY plan, clause, indicator, figure_year, is_early
