-- Rows that the database held already: remembered with the place where they were met again, so
-- that they stay when the upload that first brought them is undone.
UPDATE {table} SET seen_upload = arrived.upload, seen_sheet = arrived.sheet, seen_row = arrived.row
FROM arrived
WHERE {table}.identity = md5($name || arrived.identity) AND {table}.agency = $agency
    AND {table}.until_edition IS NULL AND {table}.from_edition < $edition
