-- Of a year of each register the day of its newest row that is known by its day, and the last day of its newest row.
SELECT dataset, max(day) AS day, max(last) AS last
FROM newest_day
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency AND year = $year
GROUP BY dataset
ORDER BY dataset
