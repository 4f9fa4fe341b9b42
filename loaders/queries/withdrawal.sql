INSERT INTO withdrawal
SELECT $upload, $name, identity FROM gone
WHERE CAST($chosen AS VARCHAR[]) IS NULL OR list_contains($chosen, identity)
