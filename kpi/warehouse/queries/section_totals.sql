-- What adds up over the sections of a plan, year by year: each row counts once in a section, however many of its clauses it
-- serves. numbers, under: which clause stands under which section, side by side.
WITH section_of AS (
    SELECT unnest(CAST($numbers AS VARCHAR[])) AS clause, unnest(CAST($under AS VARCHAR[])) AS section
),
held AS (
    SELECT * FROM clauses_total
    WHERE agency = $agency AND plan = $plan AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
),
served AS (
    SELECT DISTINCT each.clauses, section_of.section
    FROM (SELECT clauses, unnest(string_split(clauses, '; ')) AS clause FROM held) AS each
    JOIN section_of ON section_of.clause = each.clause
)
SELECT
    served.section, held.dataset, held.automatic AS code, held.year, sum(held.value) AS value,
    CASE greatest(max(held.severity), CASE WHEN sum(held.missing) > 0 THEN 1 ELSE 0 END) WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END AS qualifier,
    CAST(sum(held.missing) AS BIGINT) AS missing
FROM served
JOIN held ON held.clauses = served.clauses
JOIN automatic ON automatic.dataset = held.dataset AND automatic.code = held.automatic
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
GROUP BY served.section, held.dataset, held.automatic, automatic.position, held.year
HAVING sum(held.value) IS NOT NULL
ORDER BY served.section, automatic.position, held.automatic, held.year
