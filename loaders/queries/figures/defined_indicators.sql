-- Sums and shares that analysts defined, beside the indicators that datasets yield.
INSERT INTO weighed_figure BY NAME
SELECT
    plan, clause, dataset, '' AS automatic, indicator AS split_1, '' AS split_2, TRUE AS is_defined, '' AS dimension, '' AS member, year, unit, accumulation,
    value, weight, rows, missing, base, base_weight, self_selected, newest, cut, straddles,
    coalesce(year = date_part('year', same_day), FALSE) AS is_year_before, early_value, early_weight, early_straddles,
    early_base, early_self_selected, spills, has_counts
FROM (
    SELECT
        plan, clause, indicator, year, dataset, accumulation, unit, rows, missing, value, weight, early_value, early_weight,
        newest, cut, same_day, straddles, early_straddles, spills, NULL AS base, 0 AS base_weight, NULL AS early_base,
        CAST(NULL AS BOOLEAN) AS early_self_selected, CAST(NULL AS BOOLEAN) AS self_selected, FALSE AS has_counts
    FROM defined_sum
    UNION ALL BY NAME
    SELECT
        plan, clause, indicator, year, dataset, 'ratio' AS accumulation, unit, rows, 0 AS missing, value, weight, early_value, early_weight,
        newest, cut, same_day, straddles, early_straddles, spills, base, base_severity AS base_weight, early_base,
        early_self_selected, self_selected, has_counts
    FROM defined_share
)
WHERE value IS NOT NULL
