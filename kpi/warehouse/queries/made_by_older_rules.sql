-- The agencies whose figures were made by earlier rules than those of a version.
SELECT DISTINCT agency
FROM plan
WHERE until_edition IS NULL
    AND NOT EXISTS (SELECT 1 FROM made_by_rules WHERE made_by_rules.agency = plan.agency AND made_by_rules.rules >= $rules)
ORDER BY agency
