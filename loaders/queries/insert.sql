-- What no row of the same identity says any more or yet.
INSERT INTO {table} BY NAME
SELECT $agency AS agency, arrival.*{numbered}, $edition AS from_edition
FROM arrival
WHERE identity NOT IN (SELECT identity FROM met WHERE NOT differs)
