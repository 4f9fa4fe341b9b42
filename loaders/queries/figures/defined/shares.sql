-- Shares: recomputed where every count is known, else as the last poll published it.
CREATE OR REPLACE TEMP TABLE defined_share AS
SELECT
    plan, clause, indicator, year, dataset, unit, rows, has_counts, polls, poll_ended, newest, last, reach, day_of, spills,
    CASE WHEN has_counts THEN all_self_selected ELSE last_poll.self_selected END AS self_selected,
    CASE WHEN has_counts THEN FALSE ELSE last_poll.weighted END AS weighted,
    CASE WHEN has_counts THEN design_effect ELSE last_poll.design_effect END AS design_effect,
    CASE WHEN has_counts THEN n ELSE last_poll.n END AS base,
    CASE WHEN has_counts THEN n_severity ELSE last_poll.n_severity END AS base_severity,
    CASE WHEN has_counts THEN CASE WHEN n > 0 THEN 100 * named / n END ELSE last_poll.share END AS value,
    CASE WHEN has_counts THEN CASE WHEN severity > 0 THEN 2 ELSE 0 END ELSE last_poll.severity END AS weight
FROM polled
WHERE indicator <> ''
