-- What a column says in the rows of a dataset that a clause has, the most frequent first.
SELECT coalesce("{column}", '') AS text
FROM fact
WHERE agency = $agency AND plan = $plan AND dataset = $dataset AND until_edition IS NULL
    AND '; ' || clauses || ';' LIKE '%; ' || $clause || ';%'
GROUP BY text
ORDER BY count(*) DESC, text
