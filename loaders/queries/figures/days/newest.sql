-- Of each year of each dataset and plan the day of its newest row that is known by its day, and the last day of its newest
-- row. Where a row has gone that may have been the newest, all rows of the year are asked again; else the rows that have come.
CREATE OR REPLACE TEMP TABLE fresh_newest_day AS
WITH asked_again AS (
    SELECT DISTINCT plan, dataset, year
    FROM newest_day JOIN fact USING (agency, plan, dataset, year)
    WHERE newest_day.agency = $agency AND newest_day.until_edition IS NULL
        AND fact.until_edition = $edition AND fact.ends >= coalesce(newest_day.day, fact.ends)
),
known AS (
    SELECT plan, dataset, year, day, last FROM newest_day
    WHERE agency = $agency AND until_edition IS NULL AND (plan, dataset, year) NOT IN (SELECT (plan, dataset, year) FROM asked_again)
    UNION ALL
    SELECT plan, dataset, year, CASE WHEN precision <> 'year' THEN ends END AS day, ends AS last FROM fact
    WHERE agency = $agency AND from_edition = $edition AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
    UNION ALL
    SELECT plan, dataset, year, CASE WHEN precision <> 'year' THEN ends END AS day, ends AS last FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
        AND (plan, dataset, year) IN (SELECT (plan, dataset, year) FROM asked_again)
)
SELECT $agency AS agency, dataset, year, max(day) AS day, max(last) AS last, plan FROM known GROUP BY dataset, year, plan
