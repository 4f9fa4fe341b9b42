-- What is worked out: everything, also what had figures and has no rows any more.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT plan, dataset, year FROM newest_day WHERE agency = $agency AND until_edition IS NULL
UNION
SELECT plan, dataset, year FROM figure WHERE agency = $agency AND until_edition IS NULL
