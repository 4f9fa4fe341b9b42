SELECT agency, plan, clause, earlier_plan, earlier_clause, kind, note
FROM crosswalk
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND (plan = $plan OR earlier_plan = $plan)
ORDER BY plan, clause, earlier_plan, earlier_clause
