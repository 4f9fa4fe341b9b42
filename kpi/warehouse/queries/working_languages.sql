-- In which language each agency types, as the newest of its plans that names one says.
SELECT agency, coalesce(arg_max(language, first_year), 'az') AS language
FROM plan
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
GROUP BY agency
ORDER BY agency
