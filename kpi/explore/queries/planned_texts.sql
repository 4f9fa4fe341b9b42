-- The channels and materials that a work plan names.
SELECT DISTINCT channel AS text FROM work_plan WHERE agency = $agency AND kind = $dataset AND channel IS NOT NULL
UNION
SELECT DISTINCT material AS text FROM work_plan WHERE agency = $agency AND kind = $dataset AND material IS NOT NULL
