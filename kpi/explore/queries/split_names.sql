-- The members of what splits a dataset's indicators, each as its newest row has it.
SELECT {key} AS key, arg_max(fact."{text}", fact.fact) AS name
FROM fact
WHERE agency = $agency AND dataset = $dataset AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND {key} IS NOT NULL
GROUP BY ALL
ORDER BY key
