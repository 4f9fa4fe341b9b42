-- The rows of what is worked out, by the rules of docs/rules.md and docs/architecture.md ('Counting'): a fact counts once in
-- each of its clauses and once in the plan's total; a row without a clause is in no figure. last: of what ends in a later
-- year the last day of its own, in which it counts.
-- Weights of qualifiers: 0 exact, 1 at least, 2 about; the weakest claim of a sum holds.
CREATE OR REPLACE TEMP VIEW dated AS
SELECT
    fact.*, cut.cut, cut.same_day, cut.reach, cut.day_of,
    CASE WHEN precision <> 'year' THEN least(ends, today) END AS newest,
    least(ends, make_date(year, 12, 31)) AS last,
    starts <= cut AND last > cut AS straddles,
    last <= same_day AS is_early,
    starts <= same_day AND last > same_day AS early_straddles,
    date_part('year', ends) > year AS spills,
    {weights}
FROM fact JOIN cut USING (agency, dataset, year) JOIN touched USING (plan, dataset, year)
WHERE until_edition IS NULL AND plan IS NOT NULL AND clauses <> '';

-- Of datasets whose indicators are split further, once in each clause.
CREATE OR REPLACE TEMP TABLE placed AS
SELECT * EXCLUDE (identity, upload, sheet, row, seen_upload, seen_sheet, seen_row), unnest(string_split(clauses, '; ')) AS clause
FROM dated
WHERE dataset IN (SELECT dataset FROM automatic WHERE splits > 0 AND until_edition IS NULL);

INSERT INTO placed
SELECT * EXCLUDE (identity, upload, sheet, row, seen_upload, seen_sheet, seen_row), '' AS clause
FROM dated
WHERE dataset IN (SELECT dataset FROM automatic WHERE splits > 0 AND until_edition IS NULL);

-- Reported values have the day of their own newest value, series by series; an annual one leaves it unknown.
CREATE OR REPLACE TEMP TABLE series_day AS
WITH known AS (
    SELECT
        plan, clause, dataset, split_1, year,
        CASE
            WHEN NOT coalesce(bool_or(precision = 'year') FILTER (value IS NOT NULL), FALSE)
            THEN max(least(newest, last)) FILTER (value IS NOT NULL AND newest >= make_date(year, 1, 1))
        END AS cut
    FROM placed WHERE day_of = 'series'
    GROUP BY plan, clause, dataset, split_1, year
)
SELECT known.*, CAST(following.cut - INTERVAL 1 YEAR AS DATE) AS same_day
FROM known LEFT JOIN known AS following
    ON following.plan = known.plan AND following.clause = known.clause AND following.dataset = known.dataset
    AND following.split_1 = known.split_1 AND following.year = known.year + 1;

UPDATE placed SET
    cut = series_day.cut, same_day = series_day.same_day,
    straddles = placed.starts <= series_day.cut AND placed.last > series_day.cut, is_early = placed.last <= series_day.same_day,
    early_straddles = placed.starts <= series_day.same_day AND placed.last > series_day.same_day
FROM series_day
WHERE placed.plan = series_day.plan AND placed.clause = series_day.clause AND placed.dataset = series_day.dataset
    AND placed.split_1 = series_day.split_1 AND placed.year = series_day.year;

-- An annual value of an indicator stands for its year: months or days beside it are not added to it.
CREATE OR REPLACE TEMP TABLE superseded AS
SELECT fact, clause
FROM placed
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL) AND precision <> 'year'
    AND (plan, clause, dataset, split_1, split_2, year) IN (
        SELECT (plan, clause, dataset, split_1, split_2, year) FROM placed
        WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL)
            AND precision = 'year' AND value IS NOT NULL
    );

-- Once per indicator that is split further.
CREATE OR REPLACE TEMP VIEW item AS
SELECT
    placed.* REPLACE (CASE WHEN automatic.splits >= 2 THEN placed.split_2 ELSE '' END AS split_2),
    automatic.code AS automatic, automatic.measure, {amount} AS amount, {weight} AS weight,
    coalesce(placed.count_weight, 0) AS answers_weight, coalesce(nullif(automatic.unit, ''), placed.unit, '') AS unit_of
FROM placed JOIN automatic USING (dataset) ANTI JOIN superseded USING (fact, clause)
WHERE automatic.until_edition IS NULL AND automatic.splits > 0 AND (automatic.total OR placed.clause <> '')
