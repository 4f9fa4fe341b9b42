-- The rows of one table that an edition holds. A table without plans, years or datasets is not divided by them.
SELECT {columns}
FROM {table}
WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND {dataset} = $dataset
    AND (CAST($plan AS VARCHAR) IS NULL OR {plan} = $plan)
    AND (CAST($first_year AS INTEGER) IS NULL OR {year} BETWEEN $first_year AND $last_year)
ORDER BY {order}
