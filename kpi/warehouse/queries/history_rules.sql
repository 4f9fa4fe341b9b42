-- Where figures were made anew because the rules were newer: how many moved, and the first of them.
SELECT agency, edition, rules, done_at, moved, note, '' AS who
FROM made_by_rules
WHERE moved IS NOT NULL
ORDER BY edition, agency
