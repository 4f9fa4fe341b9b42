-- The figures of the edition under way were made by the rules of this version.
INSERT INTO made_by_rules
SELECT $agency, $edition, $rules, $now, NULL, ''
WHERE NOT EXISTS (SELECT 1 FROM made_by_rules WHERE agency = $agency AND rules >= $rules)
