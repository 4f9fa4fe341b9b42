-- The polls of a year on one question: respondents add up over them where every count is known, else
-- the last one that published shares tells them all. What is asked of one as of several is
-- whoever wished to answer; of drawn ones beside one of which nothing is said, nothing.
CREATE OR REPLACE TEMP TABLE polled AS
WITH poll AS (
    SELECT
        plan, clause, dataset, split_1, year, starts, ends, max(fact) AS fact,
        max(base) AS n, max(weight) AS severity, count(count) = count(*) AND max(base) > 0 AS is_counted, count(share) > 0 AS has_shares,
        CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS self_selected
    FROM item WHERE measure = 'base'
    GROUP BY plan, clause, dataset, split_1, year, starts, ends
)
SELECT
    plan, clause, dataset, split_1, year,
    sum(n) AS n, max(severity) AS n_severity, bool_and(is_counted) AS has_counts,
    CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS all_self_selected,
    arg_max(struct_pack(starts, ends, n, severity, self_selected), (ends, fact)) FILTER (has_shares) AS last_poll
FROM poll
GROUP BY plan, clause, dataset, split_1, year
