-- Every row of the crosswalks whose two plans are known, with the plans' first years.
SELECT
    crosswalk.agency, crosswalk.plan, coalesce(crosswalk.clause, '') AS clause, crosswalk.earlier_plan, crosswalk.earlier_clause,
    crosswalk.kind, crosswalk.note, later.first_year AS before, earlier.first_year AS earlier_first
FROM crosswalk
JOIN plan AS later ON later.agency = crosswalk.agency AND later.plan = crosswalk.plan
JOIN plan AS earlier ON earlier.agency = crosswalk.agency AND earlier.plan = crosswalk.earlier_plan
WHERE crosswalk.from_edition <= $edition AND (crosswalk.until_edition IS NULL OR crosswalk.until_edition > $edition)
    AND later.from_edition <= $edition AND (later.until_edition IS NULL OR later.until_edition > $edition)
    AND earlier.from_edition <= $edition AND (earlier.until_edition IS NULL OR earlier.until_edition > $edition)
ORDER BY crosswalk.agency, crosswalk.plan, crosswalk.clause, crosswalk.earlier_plan, crosswalk.earlier_clause
