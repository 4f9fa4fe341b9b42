-- The day of the newest row of each dataset that is known by its day. Where a row has gone that may have been the
-- newest, all rows are asked again; else the rows that have come.
CREATE OR REPLACE TEMP TABLE fresh_newest_day AS
WITH asked_again AS (
    SELECT DISTINCT dataset
    FROM newest_day JOIN fact USING (agency, dataset)
    WHERE newest_day.agency = $agency AND newest_day.until_edition IS NULL
        AND fact.until_edition = $edition AND fact.ends >= newest_day.day
),
day AS (
    SELECT dataset, day FROM newest_day
    WHERE agency = $agency AND until_edition IS NULL AND dataset NOT IN (SELECT dataset FROM asked_again)
    UNION ALL
    SELECT dataset, CASE WHEN precision <> 'year' THEN ends END AS day FROM fact
    WHERE agency = $agency AND from_edition = $edition AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
    UNION ALL
    SELECT dataset, CASE WHEN precision <> 'year' THEN ends END AS day FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
        AND dataset IN (SELECT dataset FROM asked_again)
)
SELECT $agency AS agency, dataset, max(day) AS day FROM day GROUP BY dataset
