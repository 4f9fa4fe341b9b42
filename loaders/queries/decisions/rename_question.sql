-- The question under another name, by whom and when it was kept as before.
INSERT INTO kept_question
SELECT agency, plan, $new, parts, who, done_at, $edition, NULL
FROM kept_question
WHERE agency = $agency AND name = $name AND until_edition IS NULL
