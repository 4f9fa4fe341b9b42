-- Once per indicator, and for each of its dimensions.
CREATE OR REPLACE TEMP TABLE added AS
WITH division AS (
    SELECT dataset, dimension FROM dimension WHERE until_edition IS NULL
    UNION
    SELECT dataset, '' AS dimension FROM automatic WHERE until_edition IS NULL
),
measured AS (
    SELECT
        part.* REPLACE (
            CASE WHEN automatic.splits >= 1 THEN part.split_1 ELSE '' END AS split_1,
            CASE WHEN automatic.splits >= 2 THEN part.split_2 ELSE '' END AS split_2
        ),
        automatic.code AS automatic, {summed} AS amount, part.rows - {there} AS without, {summed_weight} AS weight
    FROM placed_part AS part JOIN automatic USING (dataset) JOIN division USING (dataset, dimension)
    LEFT JOIN annual
        ON annual.plan = part.plan AND annual.clause = part.clause AND annual.dataset = part.dataset
        AND annual.split_1 = part.split_1 AND annual.split_2 = part.split_2 AND annual.year = part.year
    WHERE automatic.until_edition IS NULL AND (automatic.total OR part.clause <> '') AND (is_annual OR annual.year IS NULL)
)
SELECT
    plan, clause, dataset, automatic, split_1, split_2, year, dimension, member,
    sum(amount) AS total, max(weight) AS severity, CAST(sum(rows) AS BIGINT) AS rows, CAST(sum(without) AS BIGINT) AS missing,
    CAST(sum(spills) AS BIGINT) AS spills, max(newest) AS newest, max(last) AS last, max(cut) AS cut, any_value(reach) AS reach,
    any_value(day_of) AS day_of, bool_or(straddles) AS straddles,
    sum(amount) FILTER (is_early) AS early_total, max(weight) FILTER (is_early) AS early_severity,
    CAST(coalesce(sum(without) FILTER (is_early), 0) AS BIGINT) AS early_missing, bool_or(early_straddles) AS early_straddles,
    max(same_day) IS NOT NULL AS has_same_day
FROM measured
GROUP BY plan, clause, dataset, automatic, split_1, split_2, year, dimension, member
