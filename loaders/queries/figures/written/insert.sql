INSERT INTO figure BY NAME
SELECT fresh_figure.*, $edition AS from_edition
FROM fresh_figure
WHERE content NOT IN (SELECT content FROM figure WHERE agency = $agency AND until_edition IS NULL)
