-- What the rows add up to that count in the same clauses (kpi/warehouse/schema/023.sql).
CREATE OR REPLACE TEMP TABLE fresh_clauses_total AS
SELECT
    $agency AS agency, alike.plan, alike.dataset, alike.year, alike.together AS clauses, automatic.code AS automatic,
    sum({summed}) AS value, max({summed_weight}) AS severity, CAST(sum(alike.rows - {there}) AS BIGINT) AS missing
FROM alike JOIN automatic ON automatic.dataset = alike.dataset
WHERE automatic.until_edition IS NULL AND automatic.total AND automatic.splits = 0 AND alike.together IS NOT NULL
GROUP BY ALL
