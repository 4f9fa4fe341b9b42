-- The definitions of an agency with their targets, one row each; a definition without targets has one row.
SELECT definition.plan, definition.clause, definition.indicator, definition.direction, definition.baseline, definition.kind, definition.unit_az, target.year, target.target
FROM definition LEFT JOIN target USING (agency, plan, clause, indicator)
WHERE definition.agency = $agency AND definition.until_edition IS NULL AND target.until_edition IS NULL
