INSERT INTO fact_clause
SELECT fact, unnest(string_split(clauses, '; ')) AS clause
FROM merged WHERE (is_new OR is_changed) AND clauses <> ''
