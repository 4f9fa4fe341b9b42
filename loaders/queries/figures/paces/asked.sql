-- Of which years how which earlier ones went is worked out anew: the newest two of a register beside the three before each,
-- where rows or the day of either were touched; what is told of older years ends.
CREATE OR REPLACE TEMP TABLE pace_asked AS
WITH newest AS (
    SELECT dataset, max(year) AS newest FROM newest_day WHERE agency = $agency AND until_edition IS NULL GROUP BY dataset
)
SELECT touched.plan, touched.dataset, newest - ago AS year, newest - ago - back AS earlier
FROM touched JOIN newest USING (dataset), (VALUES (0), (1)) AS running(ago), (VALUES (1), (2), (3)) AS years(back)
WHERE touched.year IN (newest - ago, newest - ago - back)
UNION
SELECT pace.plan, pace.dataset, pace.year, pace.earlier
FROM pace LEFT JOIN newest USING (dataset)
WHERE pace.agency = $agency AND pace.until_edition IS NULL
    AND (pace.plan, pace.dataset) IN (SELECT (plan, dataset) FROM touched)
    AND coalesce(pace.year NOT BETWEEN newest - 1 AND newest, TRUE)
