-- A gone and a fresh row that are alike in all columns but one, where no second row is like either; by that column, from
-- the first. of_gone, of_fresh: what a row says in each of its columns, as a list of texts.
WITH told AS (
    SELECT 'gone' AS side, identity, {of_gone} AS cells FROM gone_row AS gone
    UNION ALL
    SELECT 'fresh' AS side, identity, {of_fresh} AS cells FROM fresh
),
alike AS (
    SELECT side, identity, left_out, md5(CAST(cells[:left_out - 1] || cells[left_out + 1:] AS VARCHAR)) AS others
    FROM told, range(1, len(cells) + 1) AS columns(left_out)
)
SELECT any_value(gone.identity) AS was, any_value(fresh.identity) AS becomes
FROM alike AS gone JOIN alike AS fresh USING (left_out, others)
WHERE gone.side = 'gone' AND fresh.side = 'fresh'
GROUP BY left_out, others
HAVING count(*) = 1
ORDER BY left_out
