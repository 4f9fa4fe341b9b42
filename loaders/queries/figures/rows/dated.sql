-- The rows of what is worked out, by the rules of docs/rules.md and docs/architecture.md ('Counting'): a fact counts once in
-- each of its clauses and once in the plan's total. last: of what ends in a later year the last day of its own, in which it
-- counts.
-- Weights of qualifiers: 0 exact, 1 at least, 2 about; the weakest claim of a sum holds.
CREATE OR REPLACE TEMP VIEW dated AS
SELECT
    fact.*,
    CASE WHEN precision <> 'year' THEN least(ends, today) END AS newest,
    least(ends, make_date(year, 12, 31)) AS last,
    CASE WHEN has_own_day THEN own_straddles ELSE starts <= cut AND last > cut END AS straddles,
    CASE WHEN has_own_day THEN own_is_early ELSE last <= same_day END AS is_early,
    CASE WHEN has_own_day THEN own_early_straddles ELSE starts <= same_day AND last > same_day END AS early_straddles,
    date_part('year', ends) > year AS spills,
    {weights}
FROM counted_fact AS fact JOIN touched USING (plan, dataset, year)
