-- Once per indicator that is split further.
CREATE OR REPLACE TEMP VIEW item AS
SELECT
    placed.* REPLACE (CASE WHEN automatic.splits >= 2 THEN placed.split_2 ELSE '' END AS split_2),
    automatic.code AS automatic, automatic.measure, {amount} AS amount, {weight} AS weight,
    coalesce(placed.count_weight, 0) AS answers_weight, coalesce(nullif(automatic.unit, ''), placed.unit, '') AS unit_of
FROM placed JOIN automatic USING (dataset) ANTI JOIN superseded USING (fact, clause)
WHERE automatic.until_edition IS NULL AND automatic.splits > 0 AND (automatic.total OR placed.clause <> '')
