-- The rows of what is worked out, by the rules of docs/rules.md and docs/architecture.md ('Counting'): a fact counts once in
-- each of its clauses and once in the plan's total; a row without a clause is in no figure.
-- Weights of qualifiers: 0 exact, 1 at least, 2 about; the weakest claim of a sum holds.
CREATE OR REPLACE TEMP VIEW dated AS
SELECT
    fact.*, cut.cut, cut.same_day,
    CASE WHEN precision <> 'year' THEN least(ends, today) END AS newest,
    starts <= cut AND ends > cut AS straddles,
    ends <= same_day AS is_early,
    starts <= same_day AND ends > same_day AS early_straddles,
    date_part('year', ends) > year AS spills,
    CASE count_qualifier WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS count_weight,
    CASE participants_qualifier WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS participants_weight,
    CASE share_qualifier WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS share_weight,
    CASE base_qualifier WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS base_weight,
    CASE value_qualifier WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS value_weight
FROM fact JOIN cut USING (agency, dataset) JOIN touched USING (plan, dataset, year)
WHERE until_edition IS NULL AND plan IS NOT NULL AND clauses <> '';

-- Of datasets whose indicators are divided further, by series or answer, once in each clause.
CREATE OR REPLACE TEMP TABLE placed AS
SELECT * EXCLUDE (identity, upload, sheet, row, seen_upload, seen_sheet, seen_row, id, place, note), unnest(string_split(clauses, '; ')) AS clause
FROM dated
WHERE dataset IN (SELECT dataset FROM automatic WHERE split <> '' AND until_edition IS NULL);

INSERT INTO placed
SELECT * EXCLUDE (identity, upload, sheet, row, seen_upload, seen_sheet, seen_row, id, place, note), '' AS clause
FROM dated
WHERE dataset IN (SELECT dataset FROM automatic WHERE split <> '' AND until_edition IS NULL);

-- An annual value of an indicator stands for its year: months or days beside it are not added to it.
CREATE OR REPLACE TEMP TABLE superseded AS
SELECT fact, clause
FROM placed
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL) AND precision <> 'year'
    AND (plan, clause, dataset, series, year) IN (
        SELECT (plan, clause, dataset, series, year) FROM placed
        WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL)
            AND precision = 'year' AND value IS NOT NULL
    );

-- Once per indicator that is divided further, by series or answer.
CREATE OR REPLACE TEMP VIEW item AS
SELECT
    placed.*, automatic.code AS automatic, automatic.measure, automatic.split,
    CASE WHEN automatic.split = 'answer' THEN placed.folded_answer END AS answer_of,
    CASE automatic.measure
        WHEN 'count' THEN placed.count WHEN 'participants' THEN placed.participants
        WHEN 'share' THEN placed.share WHEN 'base' THEN placed.base WHEN 'value' THEN placed.value
    END AS amount,
    CASE automatic.measure
        WHEN 'count' THEN count_weight WHEN 'participants' THEN participants_weight
        WHEN 'share' THEN share_weight WHEN 'base' THEN base_weight WHEN 'value' THEN value_weight
    END AS weight,
    coalesce(count_weight, 0) AS answers_weight,
    coalesce(nullif(automatic.unit, ''), placed.unit, '') AS unit_of
FROM placed JOIN automatic USING (dataset) ANTI JOIN superseded USING (fact, clause)
WHERE automatic.until_edition IS NULL AND automatic.split <> '' AND (automatic.total OR placed.clause <> '')
