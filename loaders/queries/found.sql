-- Which rows of a sheet the database holds already: {which} rows of the sheet are looked for, and {where} they can be;
-- rows without an ID are known by their days too, so only their own years are walked through. Nothing else of a row is
-- read here, because all rows are walked through. $agency keeps a file from touching another agency's rows.
INSERT INTO found
SELECT held.{key}
FROM {table} AS held JOIN arrival ON arrival.identity = held.identity AND {where}
WHERE held.agency = $agency AND held.until_edition IS NULL AND {which}
