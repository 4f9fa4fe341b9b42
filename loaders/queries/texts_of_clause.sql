-- What a column says in the rows of a dataset that a clause has, the most frequent first.
SELECT coalesce("{column}", '') AS text
FROM fact JOIN fact_clause USING (fact)
WHERE agency = $agency AND plan = $plan AND clause = $clause AND dataset = $dataset AND until_edition IS NULL
GROUP BY text
ORDER BY count(*) DESC, text
