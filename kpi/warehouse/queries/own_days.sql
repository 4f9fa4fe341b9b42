-- Clauses of which a day was stated, and the totals ('') of their plans: they are known up to another day than their register.
SELECT agency, plan, clause, dataset
FROM complete_up_to
WHERE clause <> '' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
UNION
SELECT agency, plan, '', dataset
FROM complete_up_to
WHERE clause <> '' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
ORDER BY agency, plan, clause, dataset
