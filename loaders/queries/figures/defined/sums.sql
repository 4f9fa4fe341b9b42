-- Rows, sums and what is told apart: in the figure of a year stand the year's rows, or those of all
-- years up to it.
CREATE OR REPLACE TEMP TABLE defined_sum AS
WITH years AS (SELECT DISTINCT plan, clause, indicator, year FROM defined_item),
held AS (
    SELECT years.year AS figure_year, defined_item.*, defined_item.year < years.year OR is_early AS is_in_early
    FROM defined_item JOIN years
        ON years.plan = defined_item.plan AND years.clause = defined_item.clause AND years.indicator = defined_item.indicator
        AND (years.year = defined_item.year OR (accumulation = 'since_start' AND defined_item.year < years.year))
    WHERE counts <> 'share'
)
SELECT
    plan, clause, indicator, figure_year AS year, any_value(dataset) AS dataset, any_value(counts) AS counts,
    any_value(accumulation) AS accumulation, any_value(unit) AS unit,
    count(*) AS rows,
    count(*) FILTER (counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL) AS missing,
    CASE
        WHEN any_value(accumulation) = 'latest' THEN arg_max(amount, (ends, fact))
        ELSE CASE any_value(counts) WHEN 'rows' THEN count(*) WHEN 'sum' THEN sum(amount) ELSE nullif(count(DISTINCT text), 0) END
    END AS value,
    CASE
        WHEN any_value(counts) = 'rows' THEN 0
        WHEN any_value(accumulation) = 'latest' THEN arg_max(severity, (ends, fact)) FILTER (amount IS NOT NULL)
        ELSE greatest(
            CASE any_value(counts) WHEN 'sum' THEN coalesce(max(severity), 0) ELSE 0 END,
            CASE WHEN bool_or(counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL) THEN 1 ELSE 0 END
        )
    END AS weight,
    CASE
        WHEN any_value(accumulation) = 'latest' THEN arg_max(amount, (ends, fact)) FILTER (is_in_early)
        WHEN any_value(counts) = 'sum' THEN
            coalesce(sum(amount) FILTER (is_in_early), CASE WHEN count(*) FILTER (is_in_early AND amount IS NULL) = 0 THEN 0 END)
        WHEN any_value(counts) = 'rows' THEN count(*) FILTER (is_in_early)
        WHEN coalesce(bool_and(text IS NULL) FILTER (is_in_early), FALSE) THEN NULL
        ELSE count(DISTINCT text) FILTER (is_in_early)
    END AS early_value,
    CASE
        WHEN any_value(counts) = 'rows' THEN 0
        WHEN any_value(accumulation) = 'latest' THEN arg_max(severity, (ends, fact)) FILTER (is_in_early AND amount IS NOT NULL)
        ELSE greatest(
            CASE any_value(counts) WHEN 'sum' THEN coalesce(max(severity) FILTER (is_in_early), 0) ELSE 0 END,
            CASE WHEN coalesce(bool_or(counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL) FILTER (is_in_early), FALSE) THEN 1 ELSE 0 END
        )
    END AS early_weight,
    max(newest) FILTER (year = figure_year) AS newest, max(last) FILTER (year = figure_year) AS last, any_value(day_of) AS day_of,
    any_value(reach) FILTER (year = figure_year) AS reach, max(cut) FILTER (year = figure_year) AS cut,
    max(same_day) FILTER (year = figure_year) AS same_day,
    coalesce(bool_or(straddles) FILTER (year = figure_year), FALSE) AS straddles,
    coalesce(bool_or(early_straddles) FILTER (year = figure_year), FALSE) AS early_straddles,
    count(*) FILTER (spills AND year = figure_year) AS spills
FROM held
GROUP BY plan, clause, indicator, figure_year
