SELECT agency, plan, clause, year, status, narrative, evidence
FROM narratives
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan
ORDER BY clause, year
