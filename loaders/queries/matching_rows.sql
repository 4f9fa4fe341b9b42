-- How many rows a clause has of a dataset, and how many of them a defined indicator admits.
SELECT
    (
        SELECT count(*) FROM fact
        WHERE agency = $agency AND plan = $plan AND dataset = $dataset AND until_edition IS NULL
            AND '; ' || clauses || ';' LIKE '%; ' || $clause || ';%'
    ),
    (SELECT count(*) FROM defined_item WHERE plan = $plan AND clause = $clause AND indicator = $split_1 AND is_admitted)
