-- Up to which day the figures of an indicator are known, by plan, clause ('': the whole plan) and year, and how far their
-- data reach. newest: the last known day of their rows.
SELECT
    plan, clause, year, any_value(day_of) AS day_of, max(cut) AS cut, max(newest) AS newest,
    CASE WHEN bool_and(reach = 'stated') THEN 'stated' WHEN bool_and(reach <> 'earlier') THEN 'december' ELSE 'earlier' END AS reach
FROM figure
WHERE agency = $agency AND dataset = $dataset AND automatic = $automatic AND NOT is_defined AND dimension = ''
    AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND (len($plans) = 0 OR list_contains($plans, plan))
GROUP BY plan, clause, year
ORDER BY plan, clause, year
