UPDATE {table} SET until_edition = $edition
WHERE agency = $agency AND until_edition IS NULL AND {key} IN (SELECT {key} FROM met WHERE differs)
