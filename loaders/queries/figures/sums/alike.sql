-- What adds up. First what differs in its numbers alone, and in days that lie on the same side of the register's, of all
-- indicators of a dataset at once. What is reported keeps its days, because each series has its own.
-- left_in: the places of rows that do not count in all of theirs; beside a clause with a day of its own each place is a row.
CREATE OR REPLACE TEMP TABLE alike AS
WITH left_in AS (
    SELECT
        placed.fact, placed.places AS before, string_agg(placed.clause, '; ' ORDER BY placed.clause) FILTER (superseded.fact IS NULL) AS places
    FROM placed LEFT JOIN superseded ON superseded.fact = placed.fact AND superseded.clause = placed.clause
    WHERE placed.fact IN (SELECT fact FROM superseded)
    GROUP BY placed.fact, placed.places
),
standing AS (
    SELECT dated.* REPLACE (CASE WHEN left_in.fact IS NULL THEN dated.places ELSE left_in.places END AS places)
    FROM dated_summed AS dated LEFT JOIN left_in ON left_in.fact = dated.fact AND left_in.before = dated.places
)
SELECT
    plan, dataset, places, together, year, split_1, split_2, {dimensions}, precision = 'year' AS is_annual, is_early,
    CASE WHEN day_of = 'series' THEN starts END AS first_day, CASE WHEN day_of = 'series' THEN last END AS last_day,
    CAST(sum(rows) AS BIGINT) AS rows, CAST(coalesce(sum(rows) FILTER (spills), 0) AS BIGINT) AS spills, max(newest) AS newest, max(last) AS last, max(cut) AS cut, max(same_day) AS same_day,
    any_value(reach) AS reach, any_value(day_of) AS day_of,
    bool_or(straddles) AS straddles, bool_or(early_straddles) AS early_straddles,
    {sums_of_sums}
FROM standing WHERE places IS NOT NULL
GROUP BY plan, dataset, places, together, year, split_1, split_2, {dimensions}, precision = 'year', is_early, first_day, last_day
