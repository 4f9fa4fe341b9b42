-- Rows that a stated day holds back in one of the clauses that they serve, once for each: what begins after it waits. A
-- clause's own stated day wins over its dataset's in all years up to it. parts: how many clauses the row serves. of_plan,
-- of_clause: of what the day was stated, '' of the dataset as a whole.
stated AS (
    SELECT * FROM complete_up_to
    WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
),
late AS (
    SELECT DISTINCT fact.fact, fact.dataset, fact.plan, fact.year, fact.starts, string_split(fact.clauses, '; ') AS served
    FROM fact JOIN stated
        ON stated.dataset = fact.dataset AND stated.holds_back AND date_part('year', stated.day) = fact.year AND fact.starts > stated.day
    WHERE fact.agency = $agency AND fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.plan IS NOT NULL AND fact.clauses <> ''
),
late_part AS (
    SELECT * EXCLUDE (served), len(served) AS parts, unnest(served) AS clause FROM late
),
waiting_part AS (
    SELECT part.fact, part.parts, part.dataset, part.plan, part.clause, part.year, held.plan AS of_plan, held.clause AS of_clause, held.day
    FROM late_part AS part
    LEFT JOIN stated AS own
        ON own.dataset = part.dataset AND own.plan = part.plan AND own.clause = part.clause AND date_part('year', own.day) >= part.year
    JOIN stated AS held
        ON held.dataset = part.dataset
        AND CASE WHEN own.clause IS NULL THEN held.clause = '' ELSE held.plan = own.plan AND held.clause = own.clause END
    WHERE held.holds_back AND date_part('year', held.day) = part.year AND part.starts > held.day
)
