-- What an agency's targets say, and those that no longer hold said last. What an undone upload
-- said was never a target.
SELECT plan, clause, indicator, year, target, target_qualifier, note
FROM target
WHERE agency = $agency AND from_edition <= $edition AND upload NOT IN (SELECT upload FROM undoing WHERE edition <= $edition)
QUALIFY row_number() OVER (PARTITION BY identity ORDER BY from_edition DESC) = 1
ORDER BY plan, clause, indicator, year
