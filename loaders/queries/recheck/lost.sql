-- Rows that stand on the word of an upload and that its original, read today, holds and does not give: they are refused,
-- or in a table about which a question is open.
SELECT sheet, row
FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND {of_dataset} AND upload = $upload
    AND identity NOT IN (SELECT CAST(md5($name || identity) AS UUID) FROM read_today WHERE declaration = $name)
    AND (sheet IN (SELECT sheet FROM refused_today WHERE row IS NULL)
        OR (sheet, row) IN (SELECT (sheet, row) FROM refused_today WHERE row IS NOT NULL))
ORDER BY sheet, row
LIMIT 1
