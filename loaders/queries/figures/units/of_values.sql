-- The units of what is reported, as rows and definitions name them.
SELECT DISTINCT unit FROM fact WHERE agency = $agency AND until_edition IS NULL AND unit IS NOT NULL
UNION
SELECT unit_az FROM definition WHERE agency = $agency AND until_edition IS NULL AND unit_az IS NOT NULL
