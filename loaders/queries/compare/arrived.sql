-- Of what the edition's uploads speak.
CREATE OR REPLACE TEMP TABLE arrived_row AS
SELECT DISTINCT {spans}
FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND {of_dataset}
    AND (from_edition = $edition OR coalesce(seen_upload, 0) >= $first_upload)
