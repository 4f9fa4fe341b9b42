-- What differs in its numbers alone, and in days that lie on the same side of the register's, once as a whole (dimension '')
-- and once for each of its dimensions, by the members of these.
CREATE OR REPLACE TEMP TABLE divided AS
SELECT
    plan, dataset, places, year, split_1, split_2, is_annual, is_early, first_day, last_day,
    {divided_by} AS dimension, {member} AS member,
    CAST(sum(rows) AS BIGINT) AS rows, CAST(coalesce(sum(rows) FILTER (spills), 0) AS BIGINT) AS spills,
    max(newest) AS newest, max(last) AS last, max(cut) AS cut,
    max(same_day) AS same_day, any_value(reach) AS reach, any_value(day_of) AS day_of,
    bool_or(straddles) AS straddles, bool_or(early_straddles) AS early_straddles,
    {sums_of_sums}
FROM placed_sum
GROUP BY GROUPING SETS ({divisions})
HAVING member IS NOT NULL
