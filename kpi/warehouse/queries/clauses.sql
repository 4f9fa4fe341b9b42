-- first_year, last_year: of the clause's term, within the plan's years.
SELECT clause.clause, clause.title_az, clause.title_en, clause.title_ru, clause.responsible,
    clause.section, clause.evaluation_az, clause.evaluation_en, clause.evaluation_ru, clause.implementers,
    greatest(coalesce(clause.first_year, plan.first_year), plan.first_year) AS first_year,
    least(coalesce(clause.last_year, plan.last_year), plan.last_year) AS last_year
FROM clause
JOIN plan ON plan.agency = clause.agency AND plan.plan = clause.plan
    AND plan.from_edition <= $edition AND (plan.until_edition IS NULL OR plan.until_edition > $edition)
WHERE clause.from_edition <= $edition AND (clause.until_edition IS NULL OR clause.until_edition > $edition)
    AND clause.agency = $agency AND clause.plan = $plan
ORDER BY clause.clause
