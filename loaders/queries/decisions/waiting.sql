-- The rows of a plan's year that a stated day holds back, by the dataset and the clause of which it was stated ('' of the
-- dataset as a whole).
WITH
{waiting_part.sql}
SELECT dataset, of_clause AS clause, day, count(DISTINCT fact) AS rows
FROM waiting_part
WHERE plan = $plan AND year = $year
GROUP BY dataset, of_clause, day
ORDER BY dataset, of_clause
