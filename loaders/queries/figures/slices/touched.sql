-- What is worked out anew: the years of datasets and plans of which the edition under way has brought or taken rows,
-- and those that hang on what it changed otherwise. All other figures stay as they are.
CREATE OR REPLACE TEMP TABLE touched AS
WITH brought AS (
    SELECT plan, dataset, year FROM fact WHERE agency = $agency AND from_edition = $edition AND plan IS NOT NULL
    UNION
    SELECT plan, dataset, year FROM fact WHERE agency = $agency AND until_edition = $edition AND plan IS NOT NULL
),
-- All that has rows.
there AS (
    SELECT plan, dataset, year, day FROM newest_day WHERE agency = $agency AND until_edition IS NULL
),
standing AS (
    SELECT plan, dataset, year, newest FROM figure WHERE agency = $agency AND until_edition IS NULL
),
-- On the day of a year, or how far its data reach, hang all of the year and the year before, whose same days are others.
hanging_on_day AS (
    SELECT standing.plan, standing.dataset, standing.year
    FROM standing JOIN moved ON moved.dataset = standing.dataset AND standing.year IN (moved.year, moved.year - 1)
    UNION
    SELECT there.plan, there.dataset, there.year
    FROM there JOIN moved ON moved.dataset = there.dataset AND there.year IN (moved.year, moved.year - 1)
    UNION
    -- What had not ended when figures were last made was known up to that day alone.
    SELECT plan, dataset, year FROM there WHERE day > (SELECT max(newest) FROM standing)
),
redefined AS (
    SELECT plan FROM definition WHERE agency = $agency AND $edition IN (from_edition, until_edition)
),
hanging_on_definition AS (
    SELECT plan, dataset, year FROM there WHERE plan IN (SELECT plan FROM redefined)
    UNION
    SELECT plan, dataset, year FROM standing WHERE plan IN (SELECT plan FROM redefined)
),
slice AS (
    SELECT * FROM brought UNION SELECT * FROM hanging_on_day UNION SELECT * FROM hanging_on_definition
),
-- What adds up since its start hangs on all years; of what is reported each series has its own days.
hanging_together AS (
    SELECT DISTINCT slice.plan, slice.dataset FROM slice JOIN dating USING (dataset) WHERE dating.day_of = 'series'
    UNION
    SELECT DISTINCT definition.plan, coalesce(definition.dataset, automatic.dataset, yearly.dataset) AS dataset
    FROM definition
    LEFT JOIN automatic ON automatic.code = definition.automatic AND automatic.code <> '' AND automatic.until_edition IS NULL
    LEFT JOIN automatic AS yearly ON yearly.code = '' AND yearly.until_edition IS NULL
    WHERE definition.agency = $agency AND definition.until_edition IS NULL AND definition.accumulation = 'since_start'
),
whole AS (
    SELECT plan, dataset FROM slice INTERSECT SELECT plan, dataset FROM hanging_together
)
SELECT plan, dataset, year FROM slice
UNION
SELECT plan, dataset, year FROM there WHERE (plan, dataset) IN (SELECT (plan, dataset) FROM whole)
