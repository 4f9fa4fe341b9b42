-- The days of registers that are summed anew: those on which rows began that the edition under way has brought or taken.
CREATE OR REPLACE TEMP TABLE touched_day AS
SELECT plan, dataset, year, starts FROM fact JOIN dating USING (dataset)
WHERE agency = $agency AND from_edition = $edition AND plan IS NOT NULL AND day_of = 'register'
UNION
SELECT plan, dataset, year, starts FROM fact JOIN dating USING (dataset)
WHERE agency = $agency AND until_edition = $edition AND plan IS NOT NULL AND day_of = 'register';

DELETE FROM day_sum WHERE agency = $agency AND (plan, dataset, year, starts) IN (SELECT (plan, dataset, year, starts) FROM touched_day)
