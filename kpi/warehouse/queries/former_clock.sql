SELECT coalesce(max(edition), 0) AS edition
FROM edition
WHERE time_zone IS NULL
