-- The rows of what is worked out, by the rules of docs/rules.md and docs/architecture.md ('Counting'): a fact counts once in
-- each of its clauses and once in the plan's total; a row without a clause is in no figure, nor one that a stated day holds back. last: of what ends in a later
-- year the last day of its own, in which it counts.
-- Weights of qualifiers: 0 exact, 1 at least, 2 about; the weakest claim of a sum holds.
CREATE OR REPLACE TEMP VIEW dated AS
SELECT
    fact.*, cut.cut, cut.same_day, cut.reach, cut.day_of,
    CASE WHEN precision <> 'year' THEN least(ends, today) END AS newest,
    least(ends, make_date(year, 12, 31)) AS last,
    starts <= cut AND last > cut AS straddles,
    last <= same_day AS is_early,
    starts <= same_day AND last > same_day AS early_straddles,
    date_part('year', ends) > year AS spills,
    {weights}
FROM fact JOIN cut USING (agency, dataset, year) JOIN touched USING (plan, dataset, year)
WHERE until_edition IS NULL AND plan IS NOT NULL AND clauses <> '' AND NOT (holds_back AND starts > cut)
