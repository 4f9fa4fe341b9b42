SELECT name, plan, parts, who, done_at
FROM kept_question
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
ORDER BY name
