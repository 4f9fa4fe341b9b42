-- The polls of a year on one question: respondents add up over them where every count is known, else
-- the last one that published shares tells them all. What is asked of one as of several is
-- whoever wished to answer; of drawn ones beside one of which nothing is said, nothing.
CREATE OR REPLACE TEMP TABLE polled AS
WITH poll AS (
    SELECT
        plan, clause, dataset, split_1, year, starts, ends, max(fact) AS fact, bool_and(is_early) AS is_early,
        max(base) AS n, max(weight) AS severity, count(count) = count(*) AND max(base) > 0 AS is_counted, count(share) > 0 AS has_shares,
        CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS self_selected
    FROM item WHERE measure = 'base'
    GROUP BY plan, clause, dataset, split_1, year, starts, ends
)
SELECT
    plan, clause, dataset, split_1, year,
    sum(n) AS n, max(severity) AS n_severity, bool_and(is_counted) AS has_counts,
    CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS all_self_selected,
    CASE
        WHEN bool_or(self_selected) FILTER (is_early) THEN TRUE WHEN count(self_selected) FILTER (is_early) = count(*) FILTER (is_early) THEN FALSE
    END AS early_self_selected,
    arg_max(struct_pack(starts, ends, n, severity, self_selected), (ends, fact)) FILTER (has_shares) AS last,
    sum(n) FILTER (is_early) AS early_n, max(severity) FILTER (is_early) AS early_n_severity,
    coalesce(bool_and(is_counted) FILTER (is_early), FALSE) AS early_has_counts,
    arg_max(struct_pack(starts, ends, n, severity, self_selected), (ends, fact)) FILTER (is_early AND has_shares) AS early_last
FROM poll
GROUP BY plan, clause, dataset, split_1, year
