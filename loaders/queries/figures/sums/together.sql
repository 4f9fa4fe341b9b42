-- What the rows add up to that count in the same clauses (kpi/warehouse/schema/023.sql).
CREATE OR REPLACE TEMP TABLE fresh_clauses_total AS
SELECT
    $agency AS agency, part.plan, part.dataset, part.year, part.together AS clauses, automatic.code AS automatic,
    sum({summed}) AS value, max({summed_weight}) AS severity, CAST(sum(part.rows - {there}) AS BIGINT) AS missing
FROM placed_sum AS part JOIN automatic ON automatic.dataset = part.dataset
WHERE automatic.until_edition IS NULL AND automatic.total AND automatic.splits = 0 AND part.together IS NOT NULL
GROUP BY ALL
