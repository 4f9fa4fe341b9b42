-- Each poll (shares that are weighted are no counts'): how many its named answers are of how many, without what a filter takes out of the base. What is asked of one
-- as of several is whoever wished to answer; of drawn ones beside one of which nothing is said, nothing. A poll has one design
-- effect: what its newest row says.
CREATE OR REPLACE TEMP TABLE poll AS
WITH merged AS (
    SELECT
        plan, clause, dataset, indicator, split_1, year, starts, ends, max(fact) AS fact, any_value(unit) AS unit, bool_or(precision = 'year') AS has_no_day,
        max(base) AS base, max(base_weight) AS base_severity,
        count(answers) = count(*) AND max(base) > 0 AND NOT coalesce(bool_or(weighted), FALSE) AS is_counted, count(share) > 0 AS has_shares,
        sum(answers) FILTER (is_named AND is_admitted) AS named, coalesce(sum(answers) FILTER (NOT is_admitted), 0) AS excluded,
        coalesce(max(answers_weight) FILTER (is_named OR NOT is_admitted), 0) AS answers_severity,
        coalesce(max(answers_weight) FILTER (NOT is_admitted), 0) AS excluded_severity,
        sum(share) FILTER (is_named AND is_admitted) AS named_share, coalesce(sum(share) FILTER (NOT is_admitted), 0) AS excluded_share,
        coalesce(max(share_weight) FILTER (is_named AND is_admitted AND share IS NOT NULL), 0) AS share_severity,
        CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS self_selected,
        coalesce(bool_or(weighted), FALSE) AS weighted, arg_max(design_effect, fact) AS design_effect,
        count(*) AS rows, max(newest) AS newest, max(last) AS last, any_value(reach) AS reach, any_value(day_of) AS day_of, count(*) FILTER (spills) AS spills
    FROM poll_row
    GROUP BY plan, clause, dataset, indicator, split_1, year, starts, ends
)
SELECT
    *, base - excluded AS n, greatest(excluded_severity, base_severity) AS n_severity, greatest(answers_severity, base_severity) AS severity,
    struct_pack(
        starts := starts, ends := ends, self_selected := self_selected, weighted := weighted, design_effect := design_effect,
        share := CASE WHEN excluded_share < 100 THEN 100 * named_share / (100 - excluded_share) END,
        severity := CASE WHEN excluded_share > 0 THEN 2 ELSE share_severity END,
        n := CASE WHEN excluded_share = 0 THEN base END, n_severity := base_severity
    ) AS published
FROM merged
