-- The rows of a register that begin on one of these days with one of these numbers of people.
SELECT identity, clauses, starts, ends, precision, {columns} FROM fact
WHERE agency = $agency AND dataset = $dataset AND until_edition IS NULL
    AND starts IN (SELECT unnest($days)) AND {people} IN (SELECT unnest($numbers))
LIMIT $most
