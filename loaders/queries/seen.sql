-- Rows that the database held already: remembered with the place where they were met again, so
-- that they stay when the upload that first brought them is undone.
UPDATE {table} SET seen_upload = again.upload, seen_sheet = again.sheet, seen_row = again.row
FROM (
    SELECT met.{key}, arrival.upload, arrival.sheet, arrival.row
    FROM met JOIN arrival ON arrival.identity = met.identity
    WHERE NOT met.differs AND met.from_edition < $edition
) AS again
WHERE {table}.{key} = again.{key} AND {table}.agency = $agency AND {table}.until_edition IS NULL
