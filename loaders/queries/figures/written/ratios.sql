-- One indicator by another. A bound over an exact number is a bound, under one the other bound, and
-- two bounds say nothing.
INSERT INTO drafted_figure BY NAME
WITH divided AS (
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
        CASE WHEN n.day_of = d.day_of THEN n.day_of ELSE 'register' END AS day_of,
        CASE WHEN 'earlier' IN (n.reach, d.reach) THEN 'earlier' WHEN 'december' IN (n.reach, d.reach) THEN 'december' ELSE 'stated' END AS reach,
        CASE WHEN n.cut = d.cut THEN n.cut END AS cut, n.straddles OR d.straddles AS straddles,
        n.same_days_straddles OR d.same_days_straddles AS same_days_straddles, n.spills + d.spills AS spills,
        CASE WHEN n.poll_ended IS NOT NULL AND d.poll_ended IS NOT NULL THEN greatest(n.poll_ended, d.poll_ended) END AS poll_ended
    FROM rule
    JOIN rule_side AS above
        ON above.agency = rule.agency AND above.plan = rule.plan AND above.clause = rule.clause AND above.indicator = rule.indicator
        AND above.side = 'numerator' AND above.until_edition IS NULL
    JOIN rule_side AS below
        ON below.agency = rule.agency AND below.plan = rule.plan AND below.clause = rule.clause AND below.indicator = rule.indicator
        AND below.side = 'denominator' AND below.until_edition IS NULL
    JOIN known_figure AS n
        ON n.plan = rule.plan AND n.clause = rule.clause AND n.dimension = ''
        AND n.automatic = above.automatic AND n.split_1 = above.split_1 AND n.split_2 = above.split_2
    JOIN known_figure AS d
        ON d.plan = rule.plan AND d.clause = rule.clause AND d.dimension = '' AND d.year = n.year
        AND d.automatic = below.automatic AND d.split_1 = below.split_1 AND d.split_2 = below.split_2
    JOIN qualified AS now ON now.qualifier = n.qualifier
    JOIN qualified AS under ON under.qualifier = d.qualifier
    LEFT JOIN qualified AS early_under ON early_under.qualifier = d.same_days_qualifier
    WHERE rule.agency = $agency AND rule.until_edition IS NULL AND rule.counts = 'ratio'
)
SELECT
    $agency AS agency, plan, clause, dataset, '' AS automatic, indicator AS split_1, '' AS split_2, TRUE AS is_defined, '' AS dimension, '' AS member, year,
    unit, 'ratio' AS accumulation, times * value AS value, qualifier, rows, missing, newest, day_of, reach, cut, straddles,
    CASE WHEN early_qualifier IS NOT NULL THEN times * early_value END AS same_days_value,
    CASE WHEN early_value IS NOT NULL THEN early_qualifier END AS same_days_qualifier,
    same_days_straddles, spills, FALSE AS has_counts, 'exact' AS base_qualifier, poll_ended
FROM divided
WHERE value IS NOT NULL AND qualifier IS NOT NULL
