-- What no row of the same identity says any more or yet.
INSERT INTO {table} BY NAME
SELECT $agency AS agency, arrived.* REPLACE (md5($name || identity) AS identity{numbered}), $edition AS from_edition
FROM arrived
WHERE md5($name || identity) NOT IN (SELECT identity FROM {table} WHERE agency = $agency AND until_edition IS NULL)
