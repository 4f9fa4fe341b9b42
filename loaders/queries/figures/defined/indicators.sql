-- Sums and shares that analysts defined, beside the indicators that datasets yield.
INSERT INTO weighed_figure BY NAME
SELECT
    plan, clause, dataset, '' AS automatic, indicator AS split_1, '' AS split_2, TRUE AS is_defined, '' AS dimension, '' AS member, year, unit, accumulation,
    value, weight, rows, missing, base, base_weight, self_selected, weighted, design_effect, newest, day_of,
    coalesce(reach, CASE WHEN last >= make_date(year, 12, 1) THEN 'december' ELSE 'earlier' END) AS reach,
    cut, straddles, same_day IS NOT NULL AS has_same_day, early_value, early_weight, early_straddles, spills, has_counts, polls, poll_ended
FROM (
    SELECT
        plan, clause, indicator, year, dataset, accumulation, unit, rows, missing, value, weight, early_value, early_weight,
        newest, last, day_of, reach, cut, same_day, straddles, early_straddles, spills, NULL AS base, 0 AS base_weight,
        CAST(NULL AS BOOLEAN) AS self_selected, CAST(NULL AS BOOLEAN) AS weighted, CAST(NULL AS DOUBLE) AS design_effect, FALSE AS has_counts,
        CAST(NULL AS INTEGER) AS polls, CAST(NULL AS DATE) AS poll_ended
    FROM defined_sum
    UNION ALL BY NAME
    SELECT
        plan, clause, indicator, year, dataset, 'ratio' AS accumulation, unit, rows, 0 AS missing, value, weight, NULL AS early_value, 0 AS early_weight,
        newest, last, day_of, reach, CASE WHEN newest >= make_date(year, 1, 1) THEN least(newest, last) END AS cut, NULL AS same_day,
        FALSE AS straddles, FALSE AS early_straddles, spills, base, base_severity AS base_weight, self_selected, weighted, design_effect, has_counts, polls, poll_ended
    FROM defined_share
)
WHERE value IS NOT NULL
