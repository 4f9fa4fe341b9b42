-- The rows of a register that are of more than a day and share a day with a span of time, with what tells them apart
-- and their numbers.
SELECT identity, clauses, starts, ends, precision, {columns} FROM fact
WHERE agency = $agency AND dataset = $dataset AND until_edition IS NULL AND precision <> 'day'
    AND starts <= $last AND ends >= $first
LIMIT $most
