-- The rows of one kind that a plan has; all of the agency's where none is named.
SELECT * FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND (CAST($plan AS VARCHAR) IS NULL OR {plan} = $plan)
ORDER BY row, upload, sheet
