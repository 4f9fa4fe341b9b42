INSERT INTO withdrawal
SELECT $upload, $name, identity FROM gone
WHERE $everything OR list_contains(CAST($chosen AS UUID[]), identity)
