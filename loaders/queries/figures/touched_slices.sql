-- What is worked out anew: the years of datasets and plans of which the edition under way has brought or taken rows,
-- and those that hang on what it changed otherwise. All other figures stay as they are.
CREATE OR REPLACE TEMP TABLE touched AS
WITH brought AS (
    SELECT plan, dataset, year FROM fact WHERE agency = $agency AND from_edition = $edition AND plan IS NOT NULL
    UNION
    SELECT plan, dataset, year FROM fact WHERE agency = $agency AND until_edition = $edition AND plan IS NOT NULL
),
standing AS (
    SELECT DISTINCT plan, dataset, year, cut, is_defined FROM figure WHERE agency = $agency AND until_edition IS NULL
),
-- A dataset's day has moved: its rows that end after the one or the other day, and the year before, whose same days
-- are others.
former AS (
    SELECT dataset, max(cut) AS cut FROM standing WHERE NOT is_defined GROUP BY dataset
),
moved AS (
    SELECT dataset, former.cut AS before, cut.cut AS after, least(former.cut, cut.cut) AS first
    FROM cut LEFT JOIN former USING (dataset)
    WHERE former.cut IS DISTINCT FROM cut.cut
),
hanging_on_day AS (
    SELECT standing.plan, dataset, standing.year
    FROM standing JOIN moved USING (dataset)
    WHERE standing.year IN (date_part('year', moved.before) - 1, date_part('year', moved.after) - 1)
    UNION
    SELECT fact.plan, dataset, fact.year
    FROM fact JOIN moved USING (dataset)
    WHERE fact.agency = $agency AND fact.until_edition IS NULL AND fact.plan IS NOT NULL AND fact.ends > moved.first
),
redefined AS (
    SELECT plan FROM definition WHERE agency = $agency AND $edition IN (from_edition, until_edition)
),
hanging_on_definition AS (
    SELECT plan, dataset, year FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND plan IN (SELECT plan FROM redefined)
    UNION
    SELECT plan, dataset, year FROM standing WHERE plan IN (SELECT plan FROM redefined)
),
slice AS (
    SELECT * FROM brought UNION SELECT * FROM hanging_on_day UNION SELECT * FROM hanging_on_definition
),
-- What adds up since its start hangs on all years.
cumulative AS (
    SELECT DISTINCT definition.plan, coalesce(definition.dataset, automatic.dataset, yearly.dataset) AS dataset
    FROM definition
    LEFT JOIN automatic ON automatic.code = definition.automatic AND automatic.code <> '' AND automatic.until_edition IS NULL
    LEFT JOIN automatic AS yearly ON yearly.code = '' AND yearly.until_edition IS NULL
    WHERE definition.agency = $agency AND definition.until_edition IS NULL AND definition.accumulation = 'since_start'
),
whole AS (
    SELECT plan, dataset FROM slice INTERSECT SELECT plan, dataset FROM cumulative
)
SELECT plan, dataset, year FROM slice
UNION
SELECT plan, dataset, year FROM fact
WHERE agency = $agency AND until_edition IS NULL AND (plan, dataset) IN (SELECT (plan, dataset) FROM whole)
