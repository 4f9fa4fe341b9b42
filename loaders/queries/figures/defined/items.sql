-- What analysts defined, from the rows that the filters of table rule admit. told_apart: texts of facts, folded.
CREATE OR REPLACE TEMP TABLE defined_item AS
SELECT
    rule.plan, rule.clause, rule.indicator, rule.dataset, rule.counts, rule.accumulation, rule.unit,
    placed.fact, placed.year, placed.split_1, placed.starts, placed.ends, placed.last, placed.precision, placed.newest,
    placed.day_of, placed.reach, placed.cut, placed.same_day,
    placed.straddles, placed.is_early, placed.early_straddles, placed.spills,
    placed.count AS answers, placed.share, placed.base, placed.self_selected, placed.weighted, placed.design_effect,
    coalesce(placed.count_weight, 0) AS answers_weight, coalesce(placed.share_weight, 0) AS share_weight, coalesce(placed.base_weight, 0) AS base_weight,
    list_contains(rule.named, placed.split_2) AS is_named,
    rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(placed.answer, '')) AS is_admitted,
    {sum} AS amount,
    {sum_weight} AS severity,
    told_apart.folded AS text
FROM rule JOIN dated_weighed_fact AS placed
    ON placed.plan = rule.plan AND placed.dataset = rule.dataset AND '; ' || placed.places || ';' LIKE '%; ' || rule.clause || ';%'
ANTI JOIN superseded ON superseded.fact = placed.fact AND superseded.clause = rule.clause
LEFT JOIN told_apart ON told_apart.name = rule.measure AND told_apart.text = {told_apart}
WHERE rule.agency = $agency AND rule.until_edition IS NULL AND rule.counts <> 'ratio' AND rule.clause <> ''
    AND {admitted}
    AND (rule.counts = 'share' OR rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(placed.answer, '')))
