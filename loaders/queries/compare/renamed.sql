-- A gone and a fresh row that are alike in {others}, where no second row is like either.
SELECT any_value(gone.identity) AS was, any_value(fresh.identity) AS becomes
FROM gone_row AS gone JOIN fresh ON md5(CAST(row({of_gone}) AS VARCHAR)) = md5(CAST(row({of_fresh}) AS VARCHAR))
GROUP BY md5(CAST(row({of_gone}) AS VARCHAR))
HAVING count(*) = 1
