-- The answers 'nothing to report' that hold.
SELECT clause, dataset, year, who, done_at, note
FROM nothing_to_report
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND agency = $agency AND plan = $plan
ORDER BY clause, dataset, year
