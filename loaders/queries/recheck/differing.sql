-- Of the rows of a sheet (arrival) those alone that the database does not hold as the sheet says them today. met holds
-- the rows that stand on this upload's word, or that were read anew a moment ago; what later uploads say stands. A row
-- that the database has held in any edition and holds no more was taken out, and is not brought back.
INSERT INTO reread SELECT $name, $upload, identity FROM arrival;

DELETE FROM arrival
WHERE identity NOT IN (SELECT identity FROM met WHERE differs)
    AND identity IN (
        SELECT held.identity FROM {table} AS held
        WHERE held.agency = $agency AND held.identity IN (SELECT identity FROM arrival)
    )
