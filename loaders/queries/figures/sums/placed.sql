-- What adds up, of all indicators of a dataset at once, in the places in which it counts. What is reported keeps its days,
-- because each series has its own.
-- left_in: the places of rows that do not count in all of theirs; beside a clause with a day of its own each place is a row.
CREATE OR REPLACE TEMP VIEW placed_sum AS
WITH left_in AS (
    SELECT
        placed.fact, placed.places AS before, string_agg(placed.clause, '; ' ORDER BY placed.clause) FILTER (superseded.fact IS NULL) AS places
    FROM placed LEFT JOIN superseded ON superseded.fact = placed.fact AND superseded.clause = placed.clause
    WHERE placed.fact IN (SELECT fact FROM superseded)
    GROUP BY placed.fact, placed.places
),
resting AS (
    SELECT dated.* REPLACE (CASE WHEN left_in.fact IS NULL THEN dated.places ELSE left_in.places END AS places)
    FROM dated_summed AS dated LEFT JOIN left_in ON left_in.fact = dated.fact AND left_in.before = dated.places
)
SELECT
    *, precision = 'year' AS is_annual,
    CASE WHEN day_of = 'series' THEN starts END AS first_day, CASE WHEN day_of = 'series' THEN last END AS last_day
FROM resting WHERE places IS NOT NULL
