-- The day of the newest row of each dataset that is known by its day, from all rows.
CREATE OR REPLACE TEMP TABLE fresh_newest_day AS
SELECT agency, dataset, max(ends) FILTER (precision <> 'year') AS day
FROM fact
WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
GROUP BY agency, dataset
