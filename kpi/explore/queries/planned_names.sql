-- The same of a kind of work, as it was typed.
SELECT "{text}" AS name
FROM work_plan
WHERE agency = $agency AND kind = $dataset AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND "{text}" IS NOT NULL
GROUP BY ALL
ORDER BY name
