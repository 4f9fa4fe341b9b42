CREATE OR REPLACE TEMP TABLE gone_row AS
SELECT * FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND {key} IN (SELECT key FROM gone)
