-- The day of the newest row of a year of a dataset that is known by its day; of what ends in the next year the year's last.
SELECT max(least(day, make_date(year, 12, 31))) AS day
FROM newest_day
WHERE agency = $agency AND dataset = $dataset AND year = $year AND until_edition IS NULL AND day IS NOT NULL
