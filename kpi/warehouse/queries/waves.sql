-- The polls on each question, in the order in which they ended: what they published, and whether several answers were
-- allowed.
SELECT
    agency, plan, clauses, split_1, year, starts, ends, any_value(precision) AS precision,
    count(share) > 0 AS has_shares, count(base) > 0 AS has_base, coalesce(bool_or(several), FALSE) AS several
FROM fact
WHERE dataset IN (
    SELECT dataset FROM automatic
    WHERE measure = 'share' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
)
    AND plan IS NOT NULL AND clauses <> ''
    AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
GROUP BY agency, plan, clauses, split_1, year, starts, ends
ORDER BY ends, max(fact)
