-- What analysts defined, from the rows that the filters of table rule admit. spelling: texts of facts as they are told apart.
CREATE OR REPLACE TEMP TABLE defined_item AS
SELECT
    rule.plan, rule.clause, rule.indicator, rule.dataset, rule.counts, rule.accumulation, rule.unit,
    placed.fact, placed.year, placed.series, placed.starts, placed.ends, placed.newest, placed.cut, placed.same_day,
    placed.straddles, placed.is_early, placed.early_straddles, placed.spills,
    placed.count AS answers, placed.share, placed.base, placed.self_selected,
    coalesce(placed.count_weight, 0) AS answers_weight, coalesce(placed.share_weight, 0) AS share_weight, coalesce(placed.base_weight, 0) AS base_weight,
    list_contains(rule.named, placed.folded_answer) AS is_named,
    rule.answers IS NULL OR list_contains(rule.answers, coalesce(placed.answer, '')) AS is_admitted,
    CASE rule.measure WHEN 'count' THEN placed.count WHEN 'participants' THEN placed.participants WHEN 'value' THEN placed.value END AS amount,
    CASE rule.measure WHEN 'count' THEN placed.count_weight WHEN 'participants' THEN placed.participants_weight WHEN 'value' THEN placed.value_weight END AS severity,
    spelling.folded AS text
FROM rule JOIN dated AS placed
    ON placed.plan = rule.plan AND placed.dataset = rule.dataset AND '; ' || placed.clauses || ';' LIKE '%; ' || rule.clause || ';%'
ANTI JOIN superseded ON superseded.fact = placed.fact AND superseded.clause = rule.clause
LEFT JOIN spelling ON spelling.text = CASE rule.measure
    WHEN 'topic' THEN placed.topic WHEN 'region' THEN placed.region WHEN 'place' THEN placed.place
    WHEN 'audience' THEN placed.audience WHEN 'channel' THEN placed.channel WHEN 'material' THEN placed.material
    WHEN 'question' THEN placed.question WHEN 'answer' THEN placed.answer WHEN 'code' THEN placed.code WHEN 'title' THEN placed.title
END
WHERE rule.agency = $agency AND rule.until_edition IS NULL AND rule.counts <> 'ratio'
    AND (rule.topics IS NULL OR list_contains(rule.topics, coalesce(placed.topic, '')))
    AND (rule.regions IS NULL OR list_contains(rule.regions, coalesce(placed.region, '')))
    AND (rule.places IS NULL OR list_contains(rule.places, coalesce(placed.place, '')))
    AND (rule.audiences IS NULL OR list_contains(rule.audiences, coalesce(placed.audience, '')))
    AND (rule.channels IS NULL OR list_contains(rule.channels, coalesce(placed.channel, '')))
    AND (rule.materials IS NULL OR list_contains(rule.materials, coalesce(placed.material, '')))
    AND (rule.questions IS NULL OR list_contains(rule.questions, coalesce(placed.question, '')))
    AND (rule.codes IS NULL OR list_contains(rule.codes, coalesce(placed.code, '')))
    AND (rule.titles IS NULL OR list_contains(rule.titles, coalesce(placed.title, '')))
    AND (rule.counts = 'share' OR rule.answers IS NULL OR list_contains(rule.answers, coalesce(placed.answer, '')))
