-- The order of a poll's answers as readers see it: by the row that first brought question and answer.
(SELECT min(earlier.fact) FROM fact AS earlier
    WHERE earlier.dataset = fact.dataset AND earlier.agency = fact.agency AND earlier.plan IS NOT DISTINCT FROM fact.plan
        AND earlier.split_1 IS NOT DISTINCT FROM fact.split_1
        AND earlier.upload NOT IN (SELECT upload FROM undoing WHERE edition <= $edition)),
(SELECT min(earlier.fact) FROM fact AS earlier
    WHERE earlier.dataset = fact.dataset AND earlier.agency = fact.agency AND earlier.plan IS NOT DISTINCT FROM fact.plan
        AND earlier.split_1 IS NOT DISTINCT FROM fact.split_1 AND earlier.split_2 IS NOT DISTINCT FROM fact.split_2
        AND earlier.upload NOT IN (SELECT upload FROM undoing WHERE edition <= $edition)),
ends, fact
