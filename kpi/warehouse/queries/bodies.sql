SELECT name_az, name_en, name_ru, contact
FROM body
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
ORDER BY name_az
