SELECT section, title_az, title_en, title_ru, position
FROM section
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan
ORDER BY section
