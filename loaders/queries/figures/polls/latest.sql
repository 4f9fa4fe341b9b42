-- What does not add up: the latest value of a year, and shares recomputed from counts where all
-- counts of the year are known. Shares of an answer that one upload of a poll spells in two ways are added up. A reported value stands for its own day: of the same day is what is of that day.
CREATE OR REPLACE TEMP TABLE latest AS
SELECT
    plan, clause, dataset, automatic, split_1, split_2, year,
    arg_max({label}, (ends, fact)) AS label,
    arg_max(answer, (ends, fact)) FILTER (measure = 'share') AS answer, arg_max(unit_of, (ends, fact)) AS unit,
    CASE any_value(measure) WHEN 'share' THEN sum(amount) FILTER (is_told) ELSE arg_max(amount, (ends, fact)) FILTER (is_told) END AS latest,
    CASE any_value(measure)
        WHEN 'share' THEN max(weight) FILTER (is_told AND amount IS NOT NULL)
        ELSE arg_max(weight, (ends, fact)) FILTER (is_told AND amount IS NOT NULL)
    END AS latest_severity,
    arg_max(amount, (ends, fact)) FILTER (is_told_early) AS early_latest,
    arg_max(weight, (ends, fact)) FILTER (is_told_early AND amount IS NOT NULL) AS early_latest_severity,
    arg_max(coalesce(CAST(self_selected AS VARCHAR), ''), (ends, fact)) FILTER (base IS NOT NULL) AS base_self_selected,
    any_value(measure) AS measure, sum(count) AS answers, max(answers_weight) AS answers_severity
FROM (
    SELECT
        item.*,
        measure <> 'share' OR item.starts = polled.last_poll.starts AND item.ends = polled.last_poll.ends AS is_told,
        CASE item.day_of WHEN 'series' THEN item.last = item.same_day ELSE item.is_early END AS is_told_early
    FROM item LEFT JOIN polled
        ON polled.plan = item.plan AND polled.clause = item.clause AND polled.dataset = item.dataset
        AND polled.split_1 = item.split_1 AND polled.year = item.year AND polled.indicator = ''
) AS item
GROUP BY plan, clause, dataset, automatic, split_1, split_2, year
