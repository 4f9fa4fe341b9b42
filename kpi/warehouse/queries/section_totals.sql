-- What adds up over the sections of a plan, year by year: each row counts once in a section, however many of its clauses it
-- serves. clauses, sections: which clause stands under which section, side by side. Rows that a stated day holds back wait.
WITH section_of AS (
    SELECT unnest(CAST($clauses AS VARCHAR[])) AS clause, unnest(CAST($sections AS VARCHAR[])) AS section
),
stated AS (
    SELECT dataset, max(day) AS day, bool_or(holds_back) AS holds_back
    FROM complete_up_to
    WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    GROUP BY dataset
),
counted AS (
    SELECT fact.*
    FROM fact LEFT JOIN stated ON stated.dataset = fact.dataset
    WHERE fact.agency = $agency AND fact.plan = $plan AND fact.clauses <> ''
        AND fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND NOT coalesce(stated.holds_back AND date_part('year', stated.day) = fact.year AND fact.starts > stated.day, FALSE)
),
served AS (
    SELECT DISTINCT each.fact, section_of.section
    FROM (SELECT fact, unnest(string_split(clauses, '; ')) AS clause FROM counted) AS each
    JOIN section_of ON section_of.clause = each.clause
)
SELECT
    served.section, automatic.dataset, automatic.code, counted.year, sum({amount}) AS value,
    coalesce(bool_or({qualifier} = 'about'), FALSE) AS is_about, coalesce(bool_or({qualifier} = 'at_least'), FALSE) AS is_bound,
    count(*) - count({amount}) AS missing
FROM served
JOIN counted ON counted.fact = served.fact
JOIN automatic ON automatic.dataset = counted.dataset AND automatic.total AND automatic.splits = 0
    AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
GROUP BY served.section, automatic.dataset, automatic.code, automatic.position, counted.year
HAVING sum({amount}) IS NOT NULL
ORDER BY served.section, automatic.position, automatic.code, counted.year
