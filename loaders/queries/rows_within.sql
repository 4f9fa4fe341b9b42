-- The rows of a register within a span of time, with what tells them apart and their numbers.
SELECT identity, clauses, starts, ends, precision, {columns} FROM fact
WHERE agency = $agency AND dataset = $dataset AND until_edition IS NULL AND starts >= $first AND ends <= $last
LIMIT $most
