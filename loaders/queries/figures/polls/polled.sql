-- The polls of a year on one question, or those that one defined share is of: respondents add up over them where every
-- count is known, else the last one that published shares tells them all. Polls that are added up are independent samples, so
-- their variances add up: the design effect of all is the mean of theirs, each by its n, 1 where none was stated. The
-- greatest would make too much of a small poll.
CREATE OR REPLACE TEMP TABLE polled AS
SELECT
    plan, clause, dataset, indicator, CASE indicator WHEN '' THEN split_1 ELSE '' END AS split_1, year, any_value(unit) AS unit,
    sum(named) AS named, max(severity) AS severity, sum(n) AS n, max(n_severity) AS n_severity, bool_and(is_counted) AS has_counts,
    CASE WHEN count(design_effect) > 0 THEN sum(n * coalesce(design_effect, 1)) / nullif(sum(n), 0) END AS design_effect,
    CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS all_self_selected,
    arg_max(published, (ends, fact)) FILTER (has_shares) AS last_poll, CAST(sum(rows) AS INTEGER) AS rows,
    CAST(count(*) AS INTEGER) AS polls, CASE WHEN NOT bool_or(has_no_day) THEN max(ends) END AS poll_ended,
    max(newest) AS newest, max(last) AS last, any_value(reach) AS reach, any_value(day_of) AS day_of, CAST(sum(spills) AS INTEGER) AS spills
FROM poll
GROUP BY plan, clause, dataset, indicator, CASE indicator WHEN '' THEN split_1 ELSE '' END, year
