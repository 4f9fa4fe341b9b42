-- What the agency means to do in a year, in the order in which it is due; whoever answers for the clause where a row
-- names nobody.
SELECT
    work.clause, work.kind, coalesce(work.title, '') AS title, work.starts, work.ends, work.precision,
    work.count, work.count_qualifier, work.participants, work.participants_qualifier,
    coalesce(work.channel, '') AS channel, coalesce(work.material, '') AS material,
    coalesce(nullif(trim(work.responsible), ''), clause.responsible, '') AS responsible,
    upload.file, work.sheet, work.row
FROM work_plan AS work
JOIN upload ON upload.upload = work.upload
LEFT JOIN clause
    ON clause.agency = work.agency AND clause.plan = work.plan AND clause.clause = work.clause
    AND clause.from_edition <= $edition AND (clause.until_edition IS NULL OR clause.until_edition > $edition)
WHERE work.from_edition <= $edition AND (work.until_edition IS NULL OR work.until_edition > $edition)
    AND work.agency = $agency AND work.plan = $plan AND work.year = $year
ORDER BY work.ends, work.upload, work.sheet, work.row
