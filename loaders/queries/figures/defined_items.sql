-- What analysts defined, from the rows that the filters of table rule admit. told_apart: texts of facts, folded.
CREATE OR REPLACE TEMP TABLE defined_item AS
SELECT
    rule.plan, rule.clause, rule.indicator, rule.dataset, rule.counts, rule.accumulation, rule.unit,
    placed.fact, placed.year, placed.split_1, placed.starts, placed.ends, placed.last, placed.precision, placed.newest,
    placed.day_of, placed.reach, placed.cut, placed.same_day,
    placed.straddles, placed.is_early, placed.early_straddles, placed.spills,
    placed.count AS answers, placed.share, placed.base, placed.self_selected,
    coalesce(placed.count_weight, 0) AS answers_weight, coalesce(placed.share_weight, 0) AS share_weight, coalesce(placed.base_weight, 0) AS base_weight,
    list_contains(rule.named, placed.split_2) AS is_named,
    rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(placed.answer, '')) AS is_admitted,
    {sum} AS amount,
    {sum_weight} AS severity,
    told_apart.folded AS text
FROM rule JOIN dated AS placed
    ON placed.plan = rule.plan AND placed.dataset = rule.dataset AND '; ' || placed.clauses || ';' LIKE '%; ' || rule.clause || ';%'
ANTI JOIN superseded ON superseded.fact = placed.fact AND superseded.clause = rule.clause
LEFT JOIN told_apart ON told_apart.name = rule.measure AND told_apart.text = {told_apart}
WHERE rule.agency = $agency AND rule.until_edition IS NULL AND rule.counts <> 'ratio'
    AND {admitted}
    AND (rule.counts = 'share' OR rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(placed.answer, '')));

-- What is counted of reported values has the day of the newest of them; one that is known by its year alone leaves it unknown.
CREATE OR REPLACE TEMP TABLE defined_day AS
WITH known AS (
    SELECT
        plan, clause, indicator, year,
        CASE WHEN NOT bool_or(precision = 'year') THEN max(least(newest, last)) FILTER (newest >= make_date(year, 1, 1)) END AS cut
    FROM defined_item
    WHERE day_of = 'series' AND NOT (counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL)
    GROUP BY plan, clause, indicator, year
)
SELECT known.*, CAST(following.cut - INTERVAL 1 YEAR AS DATE) AS same_day
FROM known LEFT JOIN known AS following
    ON following.plan = known.plan AND following.clause = known.clause AND following.indicator = known.indicator
    AND following.year = known.year + 1;

UPDATE defined_item SET
    cut = defined_day.cut, same_day = defined_day.same_day,
    straddles = starts <= defined_day.cut AND last > defined_day.cut,
    is_early = CASE accumulation WHEN 'latest' THEN last = defined_day.same_day ELSE last <= defined_day.same_day END,
    early_straddles = starts <= defined_day.same_day AND last > defined_day.same_day
FROM defined_day
WHERE defined_item.plan = defined_day.plan AND defined_item.clause = defined_day.clause
    AND defined_item.indicator = defined_day.indicator AND defined_item.year = defined_day.year
