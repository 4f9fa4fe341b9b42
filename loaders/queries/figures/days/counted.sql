-- Of {rows} what counts, with its places: the clauses that a row serves, and '' for the plan's total; and with the days of
-- its register or of its clause. What a stated day holds back is in no figure.
CREATE OR REPLACE TEMP VIEW counted_{rows} AS
SELECT
    fact.*, cut.day_of, cut.today,
    coalesce(own_place.places, fact.clauses || '; ') AS places, own_place.plan IS NOT NULL AS has_own_day,
    CASE WHEN has_own_day THEN own_place.together ELSE fact.clauses END AS together,
    CASE WHEN has_own_day THEN own_place.cut ELSE cut.cut END AS cut,
    CASE WHEN has_own_day THEN own_place.same_day ELSE cut.same_day END AS same_day,
    CASE WHEN has_own_day THEN own_place.reach ELSE cut.reach END AS reach,
    own_place.straddles AS own_straddles, own_place.is_early AS own_is_early, own_place.early_straddles AS own_early_straddles
FROM {rows} AS fact
JOIN cut ON cut.agency = fact.agency AND cut.dataset = fact.dataset AND cut.year = fact.year
LEFT JOIN (SELECT DISTINCT plan, dataset, year FROM clause_cut) AS own
    ON own.plan = fact.plan AND own.dataset = fact.dataset AND own.year = fact.year
LEFT JOIN own_place
    ON own_place.plan = fact.plan AND own_place.dataset = fact.dataset AND own_place.year = fact.year
    AND own_place.clauses = fact.clauses AND own_place.starts = fact.starts AND own_place.ends = fact.ends
WHERE CASE WHEN own.plan IS NULL THEN NOT (cut.holds_back AND fact.starts > cut.cut) ELSE own_place.plan IS NOT NULL END
