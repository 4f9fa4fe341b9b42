-- What the chosen rows come to, by the forms in which their texts are grouped and, where clauses matter, by the clauses in
-- which they count. severity: of the weakest claim; 0 exact, 1 at least, 2 about. there: how many have a number.
WITH {chosen}
SELECT
    row_key, column_key, places, state, sum(amount) AS total, count(amount) AS there, count(*) AS rows,
    max(CASE WHEN amount IS NULL THEN 0 WHEN qualifier = 'exact' THEN 0 WHEN qualifier = 'at_least' THEN 1 ELSE 2 END) AS severity
FROM chosen
GROUP BY row_key, column_key, places, state
