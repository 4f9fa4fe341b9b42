-- The texts that the agency's rows have in one column, under a name, with the number of rows. Column by column, which
-- takes a tenth of what all of them take at once.
SELECT '{name}' AS name, "{column}" AS text, count(*) AS rows
FROM fact
WHERE agency = $agency AND "{column}" IS NOT NULL AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
GROUP BY ALL
