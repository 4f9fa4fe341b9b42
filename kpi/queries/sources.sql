-- The rows behind a figure; $clause '' asks for every clause of the plan, once each.
SELECT
    fact.fact, fact.clauses, fact.starts, fact.ends, fact.precision, fact.year,
    coalesce(fact.title, fact.topic, fact.question, fact.channel) AS title,
    fact.topic, fact.region, fact.place, fact.audience, fact.channel, fact.material, fact.question, fact.answer,
    fact.count, fact.count_qualifier, fact.participants, fact.participants_qualifier,
    fact.share, fact.share_qualifier, fact.base, fact.base_qualifier, fact.value, fact.value_qualifier,
    fact.unit, fact.note, upload.upload, upload.file, upload.sha256, fact.sheet, fact.row, upload_sheet.letters
FROM fact
JOIN upload ON upload.upload = fact.upload
JOIN upload_sheet ON upload_sheet.upload = fact.upload AND upload_sheet.sheet = fact.sheet
WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
    AND fact.agency = $agency AND fact.plan = $plan AND fact.dataset = $dataset AND fact.year = $year
    AND fact.clauses <> ''
    AND ($series = '' OR fact.series = $series)
    AND ($answer = '' OR fact.folded_answer = $answer)
    AND ($clause = '' OR EXISTS (SELECT 1 FROM fact_clause WHERE fact_clause.fact = fact.fact AND fact_clause.clause = $clause))
ORDER BY fact.starts, upload.file, fact.sheet, fact.row
LIMIT $most
