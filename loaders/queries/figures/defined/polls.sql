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
GROUP BY plan, clause, indicator, year, split_1, starts, ends
