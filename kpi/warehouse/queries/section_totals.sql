-- What adds up over the sections of a plan, year by year: each row counts once in a section, however many of its clauses it
-- serves. numbers, under: which clause stands under which section, side by side. Rows that a stated day holds back wait.
WITH section_of AS (
    SELECT unnest(CAST($numbers AS VARCHAR[])) AS clause, unnest(CAST($under AS VARCHAR[])) AS section
),
stated AS (
    SELECT dataset, plan, clause, day, holds_back FROM complete_up_to
    WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
),
counted AS (
    SELECT * FROM fact
    WHERE agency = $agency AND plan = $plan AND clauses <> ''
        AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
),
served AS (
    SELECT DISTINCT each.fact, section_of.section
    FROM (SELECT fact, dataset, plan, year, starts, unnest(string_split(clauses, '; ')) AS clause FROM counted) AS each
    JOIN section_of ON section_of.clause = each.clause
    -- A clause's own day wins over that of its dataset.
    LEFT JOIN stated AS own
        ON own.dataset = each.dataset AND own.plan = each.plan AND own.clause = each.clause AND date_part('year', own.day) >= each.year
    LEFT JOIN stated
        ON stated.dataset = each.dataset
        AND CASE WHEN own.clause IS NULL THEN stated.clause = '' ELSE stated.plan = own.plan AND stated.clause = own.clause END
    WHERE NOT coalesce(stated.holds_back AND date_part('year', stated.day) = each.year AND each.starts > stated.day, FALSE)
)
SELECT
    served.section, automatic.dataset, automatic.code, counted.year, sum({amount}) AS value,
    coalesce(bool_or({qualifier} = 'about'), FALSE) AS is_about, coalesce(bool_or({qualifier} = 'at_least'), FALSE) OR count({amount}) < count(*) AS is_bound,
    count(*) - count({amount}) AS missing
FROM served
JOIN counted ON counted.fact = served.fact
JOIN automatic ON automatic.dataset = counted.dataset AND automatic.total AND automatic.splits = 0
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
GROUP BY served.section, automatic.dataset, automatic.code, automatic.position, counted.year
HAVING sum({amount}) IS NOT NULL
ORDER BY served.section, automatic.position, automatic.code, counted.year
