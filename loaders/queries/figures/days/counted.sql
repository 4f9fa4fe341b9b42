-- The rows that count, with their places: the clauses that a row serves, and '' for the plan's total. A row without a
-- clause is in no figure, nor one that a stated day holds back.
CREATE OR REPLACE TEMP VIEW counted_fact AS
SELECT
    fact.*, coalesce(own_place.places, fact.clauses || '; ') AS places, own_place.fact IS NOT NULL AS has_own_day,
    own_place.cut AS own_cut, own_place.same_day AS own_same_day, own_place.reach AS own_reach,
    own_place.straddles AS own_straddles, own_place.is_early AS own_is_early, own_place.early_straddles AS own_early_straddles
FROM fact
LEFT JOIN (SELECT DISTINCT plan, dataset, year FROM clause_cut) AS own
    ON own.plan = fact.plan AND own.dataset = fact.dataset AND own.year = fact.year
LEFT JOIN own_place ON own_place.fact = fact.fact
LEFT JOIN cut ON cut.agency = fact.agency AND cut.dataset = fact.dataset AND cut.year = fact.year
WHERE fact.until_edition IS NULL AND fact.plan IS NOT NULL AND fact.clauses <> ''
    AND CASE WHEN own.plan IS NULL THEN NOT coalesce(cut.holds_back AND fact.starts > cut.cut, FALSE) ELSE own_place.fact IS NOT NULL END
