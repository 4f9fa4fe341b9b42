-- Rows that serve a clause with a day of its own, or stand beside such rows, by their clauses and days: once for each of
-- their clauses, by its day, and once for the plan's total, in which a row counts where it counts in one of its clauses,
-- now as by the same days of the year before, but no farther than its own. places: the clauses of a row, '' the total.
-- together: beside the total, the clauses in which the row counts.
CREATE OR REPLACE TEMP TABLE own_place AS
WITH parted AS (
    SELECT *, least(ends, make_date(year, 12, 31)) AS last, unnest(string_split(clauses, '; ')) AS clause
    FROM (
        SELECT DISTINCT plan, dataset, year, clauses, starts, ends
        FROM summed JOIN (SELECT DISTINCT plan, dataset, year FROM clause_cut) AS own USING (plan, dataset, year)
        WHERE summed.agency = $agency
    )
),
dayed AS (
    SELECT
        parted.*, own.plan IS NOT NULL AS is_own,
        CASE WHEN is_own THEN own.cut ELSE cut.cut END AS cut, CASE WHEN is_own THEN own.same_day ELSE cut.same_day END AS same_day,
        CASE WHEN is_own THEN own.reach ELSE cut.reach END AS reach, CASE WHEN is_own THEN own.holds_back ELSE cut.holds_back END AS holds_back
    FROM parted JOIN cut USING (dataset, year)
    LEFT JOIN clause_cut AS own
        ON own.plan = parted.plan AND own.clause = parted.clause AND own.dataset = parted.dataset AND own.year = parted.year
),
counted AS (
    SELECT
        *, starts <= cut AND last > cut AS straddles, last <= same_day AS is_early, starts <= same_day AND last > same_day AS early_straddles
    FROM dayed
    WHERE NOT (holds_back AND starts > cut)
)
SELECT
    plan, dataset, year, clauses, starts, ends, clause AS places, NULL AS together, cut, same_day, reach, straddles, is_early, early_straddles
FROM counted
UNION ALL
SELECT
    counted.plan, counted.dataset, counted.year, counted.clauses, counted.starts, counted.ends, '' AS places,
    string_agg(counted.clause, '; ' ORDER BY counted.clause) AS together, total.cut, total.same_day, total.reach,
    bool_or(straddles) AND NOT bool_or(last <= counted.cut) AS straddles,
    bool_or(last <= least(counted.same_day, total.same_day)) AS is_early,
    bool_or(starts <= least(counted.same_day, total.same_day)) AND NOT bool_or(last <= least(counted.same_day, total.same_day)) AS early_straddles
FROM counted JOIN clause_cut AS total
    ON total.clause = '' AND total.plan = counted.plan AND total.dataset = counted.dataset AND total.year = counted.year
GROUP BY
    counted.plan, counted.dataset, counted.year, counted.clauses, counted.starts, counted.ends, total.cut, total.same_day, total.reach
