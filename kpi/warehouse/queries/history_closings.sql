-- Every closing of a plan's year, and every opening again.
SELECT agency, plan, year, closed, who, done_at, note, edition
FROM closing
ORDER BY edition, agency, plan, year
