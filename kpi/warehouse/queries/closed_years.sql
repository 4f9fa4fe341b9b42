-- The years of plans that are closed as of an edition, with who closed them and when.
SELECT agency, plan, year, arg_max(who, edition) AS who, arg_max(done_at, edition) AS done_at, arg_max(note, edition) AS note
FROM closing WHERE edition <= $edition
GROUP BY agency, plan, year
HAVING arg_max(closed, edition)
ORDER BY agency, plan, year
