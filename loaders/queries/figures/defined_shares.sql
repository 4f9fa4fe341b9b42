-- Shares: of each poll what was named and what the filter takes out of the base.
CREATE OR REPLACE TEMP TABLE defined_poll AS
SELECT
    plan, clause, indicator, year, split_1, starts, ends, max(fact) AS fact,
    any_value(dataset) AS dataset, any_value(unit) AS unit, max(base) AS base, max(base_weight) AS base_severity,
    count(answers) = count(*) AND max(base) > 0 AS is_counted, count(share) > 0 AS has_shares,
    sum(answers) FILTER (is_named AND is_admitted) AS named, coalesce(sum(answers) FILTER (NOT is_admitted), 0) AS excluded,
    coalesce(max(answers_weight) FILTER (is_named OR NOT is_admitted), 0) AS answers_severity,
    coalesce(max(answers_weight) FILTER (NOT is_admitted), 0) AS excluded_severity,
    sum(share) FILTER (is_named AND is_admitted) AS named_share, coalesce(sum(share) FILTER (NOT is_admitted), 0) AS excluded_share,
    coalesce(max(share_weight) FILTER (is_named AND is_admitted AND share IS NOT NULL), 0) AS share_severity,
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
FROM polled
