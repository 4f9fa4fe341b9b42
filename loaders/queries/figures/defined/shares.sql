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
