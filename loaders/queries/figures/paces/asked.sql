-- Of which years how which earlier ones went is worked out anew: the newest two of a register beside the three before each,
-- where rows of either were touched; of every plan where the day has moved, which all plans share, or where the year is newly
-- one of the two. What is told of older years ends.
CREATE OR REPLACE TEMP TABLE pace_asked AS
WITH newest AS (
    SELECT dataset, max(year) AS newest FROM newest_day WHERE agency = $agency AND until_edition IS NULL GROUP BY dataset
),
span AS (
    SELECT dataset, newest - ago AS year, newest - ago - back AS earlier
    FROM newest, (VALUES (0), (1)) AS running(ago), (VALUES (1), (2), (3)) AS years(back)
),
held AS (
    SELECT plan, dataset, year, earlier FROM pace WHERE agency = $agency AND until_edition IS NULL
),
by_another_day AS (
    SELECT * FROM span
    WHERE (dataset, year) IN (SELECT (dataset, year) FROM moved) OR (dataset, year) NOT IN (SELECT (dataset, year) FROM held)
)
SELECT touched.plan, span.dataset, span.year, span.earlier
FROM span JOIN touched ON touched.dataset = span.dataset AND touched.year IN (span.year, span.earlier)
UNION
SELECT newest_day.plan, another.dataset, another.year, another.earlier
FROM newest_day JOIN by_another_day AS another ON another.dataset = newest_day.dataset AND another.earlier = newest_day.year
WHERE newest_day.agency = $agency AND newest_day.until_edition IS NULL
UNION
SELECT held.* FROM held LEFT JOIN span ON span.dataset = held.dataset AND span.year = held.year WHERE span.year IS NULL
