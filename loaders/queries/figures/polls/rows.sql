-- Rows of polls: of each question that a dataset yields, and of each share that analysts defined, of the answers that it
-- names among those that its filter admits.
CREATE OR REPLACE TEMP VIEW poll_row AS
SELECT
    plan, clause, dataset, '' AS indicator, NULL AS unit, split_1, year, starts, ends, precision, fact,
    count AS answers, answers_weight, share, 0 AS share_weight, base, coalesce(base_weight, 0) AS base_weight,
    self_selected, weighted, design_effect, TRUE AS is_named, TRUE AS is_admitted, newest, last, reach, day_of, spills
FROM item WHERE measure = 'base'
UNION ALL BY NAME
SELECT
    plan, clause, dataset, indicator, unit, split_1, year, starts, ends, precision, fact,
    answers, answers_weight, share, share_weight, base, base_weight,
    self_selected, weighted, design_effect, is_named, is_admitted, newest, last, reach, day_of, spills
FROM defined_item WHERE counts = 'share'
