-- The answers of each question, by the row that first brought them: files list them as their question does. What only
-- uploads brought whose rows have left again tells nothing.
SELECT agency, plan, split_1, split_2, min(fact) AS first
FROM fact
WHERE dataset IN (
    SELECT dataset FROM automatic
    WHERE measure = 'share' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
)
    AND plan IS NOT NULL AND clauses <> '' AND from_edition <= $edition
    AND upload NOT IN (SELECT upload FROM undoing WHERE edition <= $edition)
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
GROUP BY agency, plan, split_1, split_2
ORDER BY first
