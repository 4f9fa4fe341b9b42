-- The agencies whose figures were made by later rules than those of a version.
SELECT agency FROM made_by_rules WHERE rules > $rules ORDER BY agency
