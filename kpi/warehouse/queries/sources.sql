-- The rows behind a figure, the newest first; $clause '' asks for every clause of the plan, once each.
-- What an indicator counts: for one that an analyst defined table rule, else table automatic.
-- is_own: the row is of the indicator itself; the others of its question make up the base of a share.
-- told_apart: of what different texts are counted of, the form in which the row's text is, where its column is a dimension.
-- is_superseded: an annual value stands for the row's year. is_replaced: a newer row of the poll gives the answer, and the
-- row is behind no figure. What a stated day holds back is behind no figure of its clause,
-- and in the plan's total where it counts in none of its clauses.
WITH
{waiting_part.sql},
waiting AS (
    SELECT fact FROM waiting_part
    WHERE plan = $plan AND dataset = $dataset AND $clause IN ('', clause)
    GROUP BY fact
    HAVING $clause <> '' OR count(*) = any_value(parts)
),
held AS (
    SELECT
        fact.*, coalesce(rule.measure, automatic.measure) AS measure, rule.plan IS NOT NULL AS is_defined,
        automatic.measure = 'share' AS is_share,
        coalesce(list_contains(rule.named, fact.split_2), FALSE) AS is_named,
        rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(fact.answer, '')) AS is_admitted,
        rule.plan IS NOT NULL
            OR (automatic.splits < 1 OR fact.split_1 = $split_1) AND (automatic.splits < 2 OR fact.split_2 = $split_2) AS is_own,
        fact.dataset IN (
            SELECT dataset FROM automatic
            WHERE measure = 'value' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        ) AND fact.precision <> 'year'
            AND bool_or(fact.precision = 'year' AND fact.value IS NOT NULL) OVER (PARTITION BY fact.split_1, fact.split_2, fact.year) AS is_superseded,
        fact.dataset IN (
            SELECT dataset FROM automatic
            WHERE measure = 'share' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        ) AND (
            fact.upload < max(fact.upload) OVER (PARTITION BY fact.split_1, fact.split_2, fact.starts, fact.ends)
            OR fact.fact < max(fact.fact) OVER (PARTITION BY fact.split_1, fact.split_2, fact.starts, fact.ends, fact.answer)
        ) AS is_replaced,
        CASE WHEN rule.counts = 'distinct' THEN coalesce(under.member, {told_apart}) END AS told_apart
    FROM fact
    LEFT JOIN automatic ON NOT $is_defined AND automatic.dataset = fact.dataset AND automatic.code = $automatic
        AND automatic.from_edition <= $edition AND (automatic.until_edition IS NULL OR automatic.until_edition > $edition)
    LEFT JOIN rule ON $is_defined AND rule.agency = fact.agency AND rule.plan = fact.plan AND rule.clause = $clause AND rule.indicator = $split_1
        AND rule.from_edition <= $edition AND (rule.until_edition IS NULL OR rule.until_edition > $edition)
    LEFT JOIN counted_under AS under ON under.agency = fact.agency AND under.dimension = rule.measure AND under.folded = {told_apart}
        AND under.from_edition <= $edition AND (under.until_edition IS NULL OR under.until_edition > $edition)
    WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.agency = $agency AND fact.plan = $plan AND fact.dataset = $dataset AND fact.clauses <> ''
        AND fact.fact NOT IN (SELECT fact FROM waiting)
        AND (fact.year = $year OR ($accumulation = 'since_start' AND fact.year < $year))
        AND ($clause = '' OR '; ' || fact.clauses || ';' LIKE '%; ' || $clause || ';%')
        AND ($dimension = '' OR $member = coalesce(
            (
                SELECT counted_under.member FROM counted_under
                WHERE counted_under.agency = $agency AND counted_under.dimension = $dimension AND counted_under.folded = {member}
                    AND counted_under.from_edition <= $edition AND (counted_under.until_edition IS NULL OR counted_under.until_edition > $edition)
            ),
            {member}
        ))
        AND {admitted}
        AND (rule.counts = 'share' OR rule.admitted_answer IS NULL OR list_contains(rule.admitted_answer, coalesce(fact.answer, '')))
)
SELECT
    held.fact, held.clauses, held.starts, held.ends, held.precision, held.year, held.split_1,
    {title} AS title, {beside} AS beside,
    {columns},
    held.unit, held.typed_value, held.typed_unit, held.note, held.measure, held.is_own, held.is_named, held.is_admitted, held.is_superseded, held.told_apart,
    upload.upload, upload.file, upload.sha256, held.sheet, held.row, upload_sheet.letters
FROM held
JOIN upload ON upload.upload = held.upload
JOIN upload_sheet ON upload_sheet.upload = held.upload AND upload_sheet.sheet = held.sheet
    -- Of several tables on a sheet that whose headings stand next above the row.
    AND upload_sheet.heading_row = (
        SELECT max(above.heading_row) FROM upload_sheet AS above
        WHERE above.upload = held.upload AND above.sheet = held.sheet AND above.heading_row < held.row
    )
WHERE NOT held.is_replaced AND (held.is_own OR (held.is_share AND held.split_1 IN (SELECT split_1 FROM held WHERE is_own)))
ORDER BY held.ends DESC, held.starts DESC, upload.file, held.sheet, held.row
LIMIT $most
