-- The same of each clause with a day of its own, in all years up to that day: what was stated of the dataset, and its
-- newest row, tell these nothing. clause '': the total of such a plan, known up to the register's day or the earliest of
-- these, and whose data reach no farther than those of each of these clauses.
CREATE OR REPLACE TEMP TABLE clause_cut AS
WITH stated AS (
    SELECT plan, clause, dataset, CAST(max(least(day, $today)) AS DATE) AS day, bool_or(holds_back) AS holds_back
    FROM complete_up_to
    WHERE agency = $agency AND until_edition IS NULL AND clause <> ''
    GROUP BY plan, clause, dataset
),
newest AS (
    SELECT
        stated.plan, stated.clause, stated.dataset, fact.year, max(fact.ends) AS last,
        max(least(fact.ends, make_date(fact.year, 12, 31), $today)) FILTER (precision <> 'year') AS day
    FROM fact JOIN stated
        ON stated.plan = fact.plan AND stated.dataset = fact.dataset AND '; ' || fact.clauses || ';' LIKE '%; ' || stated.clause || ';%'
    WHERE fact.agency = $agency AND fact.until_edition IS NULL
    GROUP BY stated.plan, stated.clause, stated.dataset, fact.year
),
bounded AS (
    SELECT
        stated.plan, stated.clause, stated.dataset, cut.year, cut.day_of, stated.day AS stated, newest.last,
        CASE WHEN newest.day >= make_date(cut.year, 1, 1) THEN newest.day END AS newest,
        stated.day >= make_date(cut.year, 12, 31) AS is_stated_whole,
        cut.day_of = 'register' AND stated.holds_back AND date_part('year', stated.day) = cut.year AS holds_back
    FROM stated JOIN cut ON cut.dataset = stated.dataset AND cut.year <= date_part('year', stated.day)
    LEFT JOIN newest
        ON newest.plan = stated.plan AND newest.clause = stated.clause AND newest.dataset = stated.dataset AND newest.year = cut.year
),
known AS (
    SELECT
        *,
        CASE
            WHEN holds_back THEN stated
            WHEN day_of = 'register' THEN CAST(greatest(newest, least(stated, make_date(year, 12, 31))) AS DATE)
        END AS cut,
        CASE
            WHEN is_stated_whole THEN 'stated'
            WHEN holds_back THEN 'earlier'
            WHEN day_of = 'register' THEN CASE WHEN last >= make_date(year, 12, 1) THEN 'december' ELSE 'earlier' END
        END AS reach
    FROM bounded
),
totalled AS (
    SELECT plan, clause, dataset, year, cut, is_stated_whole, holds_back, reach FROM known
    UNION ALL
    SELECT
        known.plan, '' AS clause, known.dataset, known.year, CASE WHEN cut.cut IS NOT NULL THEN least(cut.cut, min(known.cut)) END AS cut,
        FALSE AS is_stated_whole, FALSE AS holds_back,
        CASE
            WHEN 'earlier' = cut.reach OR bool_or(known.reach = 'earlier') THEN 'earlier'
            WHEN 'december' = cut.reach OR bool_or(known.reach = 'december') THEN 'december'
            ELSE 'stated'
        END AS reach
    FROM known JOIN cut USING (dataset, year)
    WHERE cut.day_of = 'register'
    GROUP BY known.plan, known.dataset, known.year, cut.cut, cut.reach
)
SELECT totalled.*, CAST(coalesce(own.cut, following.cut) - INTERVAL 1 YEAR AS DATE) AS same_day
FROM totalled
LEFT JOIN totalled AS own
    ON own.plan = totalled.plan AND own.clause = totalled.clause AND own.dataset = totalled.dataset AND own.year = totalled.year + 1
LEFT JOIN cut AS following ON following.dataset = totalled.dataset AND following.year = totalled.year + 1
