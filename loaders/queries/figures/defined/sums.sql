-- What is known now beside what was known on the same days: of no row yet, nothing was.
CREATE OR REPLACE TEMP TABLE defined_sum AS
SELECT
    now.* EXCLUDE (is_early),
    CASE WHEN early.rows IS NOT NULL THEN early.value WHEN now.accumulation <> 'latest' THEN 0 END AS early_value,
    coalesce(early.weight, 0) AS early_weight
FROM defined_moment AS now LEFT JOIN defined_moment AS early
    ON early.plan = now.plan AND early.clause = now.clause AND early.indicator = now.indicator AND early.year = now.year AND early.is_early
WHERE NOT now.is_early
