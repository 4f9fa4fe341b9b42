UPDATE {table} SET until_edition = $edition
WHERE agency = $agency AND until_edition IS NULL AND identity IN (SELECT identity FROM gone)
    AND ($everything OR list_contains(CAST($chosen AS UUID[]), identity))
