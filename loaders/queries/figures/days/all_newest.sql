-- Of each year of each dataset and plan the day of its newest row that is known by its day, and the last day of its newest
-- row, from all rows.
CREATE OR REPLACE TEMP TABLE fresh_newest_day AS
SELECT agency, dataset, year, max(ends) FILTER (precision <> 'year') AS day, max(ends) AS last, plan
FROM fact
WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
GROUP BY agency, dataset, year, plan
