-- Of {rows} what is worked out, by the rules of docs/rules.md and docs/architecture.md ('Counting'): a fact counts once in
-- each of its clauses and once in the plan's total. last: of what ends in a later year the last day of its own, in which it
-- counts.
CREATE OR REPLACE TEMP VIEW dated_{rows} AS
SELECT
    fact.*,
    CASE WHEN precision <> 'year' THEN least(ends, today) END AS newest,
    least(ends, make_date(year, 12, 31)) AS last,
    CASE WHEN has_own_day THEN own_straddles ELSE starts <= cut AND last > cut END AS straddles,
    CASE WHEN has_own_day THEN own_is_early ELSE last <= same_day END AS is_early,
    CASE WHEN has_own_day THEN own_early_straddles ELSE starts <= same_day AND last > same_day END AS early_straddles,
    date_part('year', ends) > year AS spills
FROM counted_{rows} AS fact JOIN touched USING (plan, dataset, year)
