UPDATE {table} SET until_edition = $edition
WHERE agency = $agency AND until_edition IS NULL AND identity IN (SELECT identity FROM gone)
    AND (CAST($chosen AS VARCHAR[]) IS NULL OR list_contains($chosen, identity))
