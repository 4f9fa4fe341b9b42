-- Rows of the same identity that now say something else. Where a row stands in which file does
-- not count. $agency keeps a file from touching another agency's rows.
CREATE OR REPLACE TEMP TABLE changed AS
SELECT held.identity
FROM arrived
JOIN {table} AS held ON held.identity = md5($name || arrived.identity)
WHERE held.agency = $agency AND held.until_edition IS NULL
    AND row({arrived_columns}) IS DISTINCT FROM row({held_columns})
