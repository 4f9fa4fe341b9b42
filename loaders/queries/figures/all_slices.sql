-- What is worked out: everything.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT DISTINCT plan, dataset, year
FROM fact
WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
