-- New versions of rows become new facts, so that what was figured from the old ones stays.
ALTER TABLE merged ADD COLUMN fact BIGINT;
UPDATE merged SET fact = numbered.fact
FROM (
    SELECT identity, (SELECT coalesce(max(fact), 0) FROM fact) + row_number() OVER () AS fact
    FROM merged WHERE is_new OR is_changed
) AS numbered
WHERE merged.identity = numbered.identity;

INSERT INTO fact_clause
SELECT fact, unnest(string_split(clauses, '; ')) AS clause
FROM merged WHERE (is_new OR is_changed) AND clauses <> ''
