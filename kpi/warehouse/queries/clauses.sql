SELECT agency, plan, clause, title_az, title_en, title_ru, responsible
FROM clause
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan
ORDER BY clause
