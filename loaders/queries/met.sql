-- What the rows that were found say; differs: the sheet now says something else. Where a row stands in which file does not
-- count.
INSERT INTO met
SELECT
    held.{key}, held.identity, held.from_edition, held.seen_upload, held.seen_sheet, held.seen_row,
    row({arrived_columns}) IS DISTINCT FROM row({held_columns}) AS differs
FROM found
JOIN {table} AS held ON held.{key} = found.{key}
JOIN arrival ON arrival.identity = held.identity
WHERE held.agency = $agency AND held.until_edition IS NULL
