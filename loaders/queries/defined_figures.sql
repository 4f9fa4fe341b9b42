-- What analysts defined, from the rows that the filters of table rule admit, beside drafted_figure
-- (figures.sql). spelling: texts of facts as they are told apart.
CREATE OR REPLACE TEMP TABLE defined_item AS
SELECT
    rule.plan, rule.clause, rule.indicator, rule.dataset, rule.counts, rule.accumulation, rule.unit,
    placed.fact, placed.year, placed.split_1, placed.starts, placed.ends, placed.newest, placed.cut, placed.same_day,
    placed.straddles, placed.is_early, placed.early_straddles, placed.spills,
    placed.count AS answers, placed.share, placed.base, placed.self_selected,
    CASE placed.count_qualifier WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 ELSE 0 END AS answers_severity,
    CASE placed.share_qualifier WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 ELSE 0 END AS share_severity,
    CASE placed.base_qualifier WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 ELSE 0 END AS base_severity,
    list_contains(rule.named, placed.split_2) AS is_named,
    rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(placed.answer, '')) AS is_admitted,
    {sum} AS amount,
    CASE {sum_qualifier} WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS severity,
    spelling.folded AS text
FROM rule JOIN placed USING (plan, clause, dataset) ANTI JOIN superseded USING (fact, clause)
LEFT JOIN spelling ON spelling.text = {told_apart}
WHERE rule.agency = $agency AND rule.counts <> 'ratio'
    AND {admitted}
    AND (rule.counts = 'share' OR rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(placed.answer, '')));

-- Rows, sums and what is told apart: in the figure of a year stand the year's rows, or those of all
-- years up to it.
CREATE OR REPLACE TEMP TABLE defined_sum AS
WITH years AS (SELECT DISTINCT plan, clause, indicator, year FROM defined_item),
held AS (
    SELECT years.year AS figure_year, defined_item.*, defined_item.year < years.year OR is_early AS is_in_early
    FROM defined_item JOIN years
        ON years.plan = defined_item.plan AND years.clause = defined_item.clause AND years.indicator = defined_item.indicator
        AND (years.year = defined_item.year OR (accumulation = 'since_start' AND defined_item.year < years.year))
    WHERE counts <> 'share'
)
SELECT
    plan, clause, indicator, figure_year AS year, any_value(dataset) AS dataset, any_value(counts) AS counts,
    any_value(accumulation) AS accumulation, any_value(unit) AS unit,
    count(*) AS rows,
    count(*) FILTER (counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL) AS missing,
    CASE
        WHEN any_value(accumulation) = 'latest' THEN arg_max(amount, (ends, fact))
        ELSE CASE any_value(counts) WHEN 'rows' THEN count(*) WHEN 'sum' THEN sum(amount) ELSE nullif(count(DISTINCT text), 0) END
    END AS value,
    CASE
        WHEN any_value(counts) = 'rows' THEN 0
        WHEN any_value(accumulation) = 'latest' THEN arg_max(severity, (ends, fact)) FILTER (amount IS NOT NULL)
        ELSE greatest(
            CASE any_value(counts) WHEN 'sum' THEN coalesce(max(severity), 0) ELSE 0 END,
            CASE WHEN bool_or(counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL) THEN 1 ELSE 0 END
        )
    END AS weight,
    CASE
        WHEN any_value(accumulation) = 'latest' THEN arg_max(amount, (ends, fact)) FILTER (is_in_early)
        WHEN any_value(counts) = 'sum' THEN
            coalesce(sum(amount) FILTER (is_in_early), CASE WHEN count(*) FILTER (is_in_early AND amount IS NULL) = 0 THEN 0 END)
        WHEN any_value(counts) = 'rows' THEN count(*) FILTER (is_in_early)
        WHEN coalesce(bool_and(text IS NULL) FILTER (is_in_early), FALSE) THEN NULL
        ELSE count(DISTINCT text) FILTER (is_in_early)
    END AS early_value,
    CASE
        WHEN any_value(counts) = 'rows' THEN 0
        WHEN any_value(accumulation) = 'latest' THEN arg_max(severity, (ends, fact)) FILTER (is_in_early AND amount IS NOT NULL)
        ELSE greatest(
            CASE any_value(counts) WHEN 'sum' THEN coalesce(max(severity) FILTER (is_in_early), 0) ELSE 0 END,
            CASE WHEN coalesce(bool_or(counts = 'sum' AND amount IS NULL OR counts = 'distinct' AND text IS NULL) FILTER (is_in_early), FALSE) THEN 1 ELSE 0 END
        )
    END AS early_weight,
    max(newest) FILTER (year = figure_year) AS newest, max(cut) AS cut, max(same_day) AS same_day,
    coalesce(bool_or(straddles) FILTER (year = figure_year), FALSE) AS straddles,
    coalesce(bool_or(early_straddles) FILTER (year = figure_year), FALSE) AS early_straddles,
    count(*) FILTER (spills AND year = figure_year) AS spills
FROM held
GROUP BY plan, clause, indicator, figure_year;

-- Shares: of each poll what was named and what the filter takes out of the base.
CREATE OR REPLACE TEMP TABLE defined_poll AS
SELECT
    plan, clause, indicator, year, split_1, starts, ends, max(fact) AS fact,
    any_value(dataset) AS dataset, any_value(unit) AS unit, max(base) AS base, max(base_severity) AS base_severity,
    count(answers) = count(*) AND max(base) > 0 AS is_counted, count(share) > 0 AS has_shares,
    sum(answers) FILTER (is_named AND is_admitted) AS named, coalesce(sum(answers) FILTER (NOT is_admitted), 0) AS excluded,
    coalesce(max(answers_severity) FILTER (is_named OR NOT is_admitted), 0) AS answers_severity,
    coalesce(max(answers_severity) FILTER (NOT is_admitted), 0) AS excluded_severity,
    sum(share) FILTER (is_named AND is_admitted) AS named_share, coalesce(sum(share) FILTER (NOT is_admitted), 0) AS excluded_share,
    coalesce(max(share_severity) FILTER (is_named AND is_admitted AND share IS NOT NULL), 0) AS share_severity,
    CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS self_selected, count(*) AS rows,
    max(newest) AS newest, max(cut) AS cut, max(same_day) AS same_day, bool_and(is_early) AS is_early,
    bool_or(straddles) AS straddles, bool_or(early_straddles) AS early_straddles, count(*) FILTER (spills) AS spills
FROM defined_item
WHERE counts = 'share'
GROUP BY plan, clause, indicator, year, split_1, starts, ends;

-- As the polls of table polled: recomputed where every count is known, else as the last one published it.
CREATE OR REPLACE TEMP TABLE defined_share AS
WITH told AS (
    SELECT
        *,
        struct_pack(
            share := CASE WHEN excluded_share < 100 THEN 100 * named_share / (100 - excluded_share) END,
            severity := CASE WHEN excluded_share > 0 THEN 2 ELSE share_severity END,
            n := CASE WHEN excluded_share = 0 THEN base END, n_severity := base_severity, self_selected := self_selected
        ) AS published
    FROM defined_poll
),
polled AS (
    SELECT
        plan, clause, indicator, year, any_value(dataset) AS dataset, any_value(unit) AS unit, CAST(sum(rows) AS INTEGER) AS rows,
        bool_and(is_counted) AS has_counts, coalesce(bool_and(is_counted) FILTER (is_early), FALSE) AS early_has_counts,
        sum(named) AS named, sum(base - excluded) AS n, max(greatest(answers_severity, base_severity)) AS severity,
        max(greatest(excluded_severity, base_severity)) AS n_severity,
        sum(named) FILTER (is_early) AS early_named, sum(base - excluded) FILTER (is_early) AS early_n,
        max(greatest(answers_severity, base_severity)) FILTER (is_early) AS early_severity,
        max(greatest(excluded_severity, base_severity)) FILTER (is_early) AS early_n_severity,
        arg_max(published, (ends, fact)) FILTER (has_shares) AS last, arg_max(published, (ends, fact)) FILTER (is_early AND has_shares) AS early_last,
        CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS all_self_selected,
        CASE
            WHEN bool_or(self_selected) FILTER (is_early) THEN TRUE
            WHEN count(self_selected) FILTER (is_early) = count(*) FILTER (is_early) THEN FALSE
        END AS early_self_selected,
        max(newest) AS newest, max(cut) AS cut, max(same_day) AS same_day,
        coalesce(bool_or(straddles), FALSE) AS straddles, coalesce(bool_or(early_straddles), FALSE) AS early_straddles, CAST(sum(spills) AS INTEGER) AS spills
    FROM told
    GROUP BY plan, clause, indicator, year
)
SELECT
    plan, clause, indicator, year, dataset, unit, rows, has_counts, newest, cut, same_day, straddles, early_straddles, spills,
    CASE WHEN has_counts THEN all_self_selected ELSE last.self_selected END AS self_selected,
    CASE WHEN has_counts THEN n ELSE last.n END AS base,
    CASE WHEN has_counts THEN n_severity ELSE last.n_severity END AS base_severity,
    CASE WHEN has_counts THEN CASE WHEN n > 0 THEN 100 * named / n END ELSE last.share END AS value,
    CASE WHEN has_counts THEN CASE WHEN severity > 0 THEN 2 ELSE 0 END ELSE last.severity END AS weight,
    CASE WHEN early_has_counts THEN CASE WHEN early_n > 0 THEN 100 * early_named / early_n END ELSE early_last.share END AS early_value,
    CASE WHEN early_has_counts THEN CASE WHEN early_severity > 0 THEN 2 ELSE 0 END ELSE early_last.severity END AS early_weight,
    CASE
        WHEN early_has_counts THEN CASE WHEN early_n_severity = 0 THEN early_n END WHEN early_last.n_severity = 0 THEN early_last.n
    END AS early_base,
    CASE WHEN early_has_counts THEN early_self_selected ELSE early_last.self_selected END AS early_self_selected
FROM polled;

INSERT INTO drafted_figure BY NAME
SELECT
    $agency AS agency, plan, clause, dataset, '' AS automatic, indicator AS split_1, '' AS split_2, TRUE AS is_defined, '' AS dimension, '' AS member, year,
    unit, accumulation, value, CASE weight WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END AS qualifier,
    CAST(rows AS INTEGER) AS rows, CAST(missing AS INTEGER) AS missing, base,
    CASE base_severity WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END AS base_qualifier, self_selected, newest, cut, straddles,
    CASE WHEN is_year_before THEN early_value END AS same_days_value,
    CASE WHEN is_year_before THEN CASE early_weight WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END END AS same_days_qualifier,
    CASE WHEN is_year_before THEN early_base END AS same_days_base,
    CASE WHEN is_year_before THEN early_self_selected END AS same_days_self_selected,
    is_year_before AND early_straddles AS same_days_straddles, CAST(spills AS INTEGER) AS spills, has_counts
FROM (
    SELECT
        plan, clause, indicator, year, dataset, accumulation, unit, rows, missing, value, weight, early_value, early_weight,
        newest, cut, straddles, early_straddles, spills, NULL AS base, 0 AS base_severity, NULL AS early_base, CAST(NULL AS BOOLEAN) AS early_self_selected, CAST(NULL AS BOOLEAN) AS self_selected, FALSE AS has_counts,
        coalesce(year = date_part('year', same_day), FALSE) AS is_year_before
    FROM defined_sum
    UNION ALL BY NAME
    SELECT
        plan, clause, indicator, year, dataset, 'ratio' AS accumulation, unit, rows, 0 AS missing, value, weight, early_value, early_weight,
        newest, cut, straddles, early_straddles, spills, base, base_severity, early_base, early_self_selected, self_selected, has_counts,
        coalesce(year = date_part('year', same_day), FALSE) AS is_year_before
    FROM defined_share
)
WHERE value IS NOT NULL;

-- One indicator by another. A bound over an exact number is a bound, under one the other bound, and
-- two bounds say nothing.
INSERT INTO drafted_figure BY NAME
WITH bound(qualifier, under, over) AS (
    VALUES ('exact', 'exact', 'exact'), ('at_least', 'at_most', 'at_least'), ('at_most', 'at_least', 'at_most'), ('about', 'about', 'about')
),
divided AS (
    SELECT
        rule.plan, rule.clause, rule.indicator, rule.unit, n.dataset, n.year,
        CASE WHEN rule.unit = '%' THEN 100 ELSE 1 END AS times,
        n.value / nullif(d.value, 0) AS value, n.same_days_value / nullif(d.same_days_value, 0) AS early_value,
        CASE WHEN d.qualifier = 'exact' THEN now.over WHEN n.qualifier = 'exact' OR n.qualifier = d.qualifier AND n.qualifier = 'about' THEN under.under END AS qualifier,
        CASE
            WHEN d.same_days_qualifier = 'exact' THEN n.same_days_qualifier
            WHEN n.same_days_qualifier = 'exact' OR n.same_days_qualifier = d.same_days_qualifier AND n.same_days_qualifier = 'about' THEN early_under.under
        END AS early_qualifier,
        n.rows + d.rows AS rows, n.missing + d.missing AS missing, greatest(n.newest, d.newest) AS newest,
        CASE WHEN n.cut = d.cut THEN n.cut END AS cut, n.straddles OR d.straddles AS straddles,
        n.same_days_straddles OR d.same_days_straddles AS same_days_straddles, n.spills + d.spills AS spills
    FROM rule
    JOIN rule_side AS above
        ON above.agency = rule.agency AND above.plan = rule.plan AND above.clause = rule.clause AND above.indicator = rule.indicator
        AND above.side = 'numerator'
    JOIN rule_side AS below
        ON below.agency = rule.agency AND below.plan = rule.plan AND below.clause = rule.clause AND below.indicator = rule.indicator
        AND below.side = 'denominator'
    JOIN drafted_figure AS n
        ON n.plan = rule.plan AND n.clause = rule.clause AND n.dimension = ''
        AND n.automatic = above.automatic AND n.split_1 = above.split_1 AND n.split_2 = above.split_2
    JOIN drafted_figure AS d
        ON d.plan = rule.plan AND d.clause = rule.clause AND d.dimension = '' AND d.year = n.year
        AND d.automatic = below.automatic AND d.split_1 = below.split_1 AND d.split_2 = below.split_2
    JOIN bound AS now ON now.qualifier = n.qualifier
    JOIN bound AS under ON under.qualifier = d.qualifier
    LEFT JOIN bound AS early_under ON early_under.qualifier = d.same_days_qualifier
    WHERE rule.agency = $agency AND rule.counts = 'ratio'
)
SELECT
    $agency AS agency, plan, clause, dataset, '' AS automatic, indicator AS split_1, '' AS split_2, TRUE AS is_defined, '' AS dimension, '' AS member, year,
    unit, 'ratio' AS accumulation, times * value AS value, qualifier, rows, missing, newest, cut, straddles,
    CASE WHEN early_qualifier IS NOT NULL THEN times * early_value END AS same_days_value,
    CASE WHEN early_value IS NOT NULL THEN early_qualifier END AS same_days_qualifier,
    same_days_straddles, spills, FALSE AS has_counts, 'exact' AS base_qualifier
FROM divided
WHERE value IS NOT NULL AND qualifier IS NOT NULL
