-- Targets of a plan that held before an edition: what became of each (null: taken out), since
-- which edition, by whom and why. A version that only another note followed is none.
WITH ended AS (
    SELECT edition, any_value(who) AS who, NULL AS note FROM upload WHERE agency = $agency GROUP BY edition
    UNION ALL
    SELECT edition, who, note FROM undoing
)
SELECT
    was.clause, was.indicator, was.year, was.target, was.target_qualifier,
    became.target AS became, became.target_qualifier AS became_qualifier,
    was.until_edition, edition.published_at AS ended_at, ended.who, coalesce(ended.note, became.note) AS note
FROM target AS was
JOIN edition ON edition.edition = was.until_edition
LEFT JOIN ended ON ended.edition = was.until_edition
LEFT JOIN target AS became ON became.identity = was.identity AND became.agency = was.agency AND became.from_edition = was.until_edition
WHERE was.agency = $agency AND was.plan = $plan AND was.until_edition <= $edition
    AND row(was.target, was.target_qualifier) IS DISTINCT FROM row(became.target, became.target_qualifier)
ORDER BY was.clause, was.indicator, was.year, was.until_edition DESC
