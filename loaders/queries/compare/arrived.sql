-- Of what the edition's uploads speak. Two halves, each of which passes over what no upload of the edition has touched.
CREATE OR REPLACE TEMP TABLE arrived_row AS
SELECT {spans} FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND {of_dataset} AND from_edition = $edition
UNION
SELECT {spans} FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND {of_dataset} AND seen_upload >= $first_upload
