INSERT INTO fact_clause
SELECT fact, unnest(string_split(clauses, '; ')) AS clause
FROM fact WHERE agency = $agency AND from_edition = $edition AND clauses <> ''
