SELECT name, keys, who, done_at
FROM deck
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan
ORDER BY name
