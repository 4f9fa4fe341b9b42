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
    max(newest) AS newest, max(last) AS last, any_value(reach) AS reach, any_value(day_of) AS day_of, count(*) FILTER (spills) AS spills
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
        bool_and(is_counted) AS has_counts,
        sum(named) AS named, sum(base - excluded) AS n, max(greatest(answers_severity, base_severity)) AS severity,
        max(greatest(excluded_severity, base_severity)) AS n_severity,
        arg_max(published, (ends, fact)) FILTER (has_shares) AS last_poll,
        CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS all_self_selected,
        max(newest) AS newest, max(last) AS last, any_value(reach) AS reach, any_value(day_of) AS day_of, CAST(sum(spills) AS INTEGER) AS spills
    FROM told
    GROUP BY plan, clause, indicator, year
)
SELECT
    plan, clause, indicator, year, dataset, unit, rows, has_counts, newest, last, reach, day_of, spills,
    CASE WHEN has_counts THEN all_self_selected ELSE last_poll.self_selected END AS self_selected,
    CASE WHEN has_counts THEN n ELSE last_poll.n END AS base,
    CASE WHEN has_counts THEN n_severity ELSE last_poll.n_severity END AS base_severity,
    CASE WHEN has_counts THEN CASE WHEN n > 0 THEN 100 * named / n END ELSE last_poll.share END AS value,
    CASE WHEN has_counts THEN CASE WHEN severity > 0 THEN 2 ELSE 0 END ELSE last_poll.severity END AS weight
FROM polled
