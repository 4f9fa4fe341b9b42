-- How an agency's sheets of certain headings are read; with_forgotten: also the last recipes of headings that have none now.
SELECT name, headings, texts, declaration, heading_row, columns, answers, who, done_at
FROM recipe
WHERE agency = $agency AND (until_edition IS NULL OR $with_forgotten)
QUALIFY row_number() OVER (PARTITION BY headings ORDER BY from_edition DESC) = 1
ORDER BY name
