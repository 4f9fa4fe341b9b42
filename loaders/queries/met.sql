-- What the database holds already of the rows of a sheet; differs: it now says something else. Where a row stands in
-- which file does not count. $agency keeps a file from touching another agency's rows.
-- {which} rows of the sheet are looked for, and {where} they can be: rows without an ID are known by their days too, so
-- only their own years are walked through.
INSERT INTO met
SELECT
    held.{key}, held.identity, held.from_edition, held.seen_upload, held.seen_sheet, held.seen_row,
    row({arrived_columns}) IS DISTINCT FROM row({held_columns}) AS differs
FROM arrival JOIN {table} AS held ON held.identity = arrival.identity AND {where}
WHERE held.agency = $agency AND held.until_edition IS NULL AND {which}
