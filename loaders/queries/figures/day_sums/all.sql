-- The days of registers that are summed: all of them.
CREATE OR REPLACE TEMP TABLE touched_day AS
SELECT DISTINCT plan, dataset, year, starts
FROM fact JOIN dating USING (dataset)
WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> '' AND day_of = 'register';

DELETE FROM day_sum WHERE agency = $agency
