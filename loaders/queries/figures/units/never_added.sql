-- Units whose values make no sum: percentages, indices, ranks.
CREATE OR REPLACE TEMP TABLE never_added AS
SELECT unnest(CAST($units AS VARCHAR[])) AS unit
