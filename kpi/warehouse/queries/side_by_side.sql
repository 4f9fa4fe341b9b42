-- Rows of a dataset with the same dates and town, where they came from several files or sheets;
-- of a block of more than $largest rows the first ones. block_rows: how many there are.
WITH several_sheets AS (
    SELECT upload FROM upload_sheet GROUP BY upload HAVING count(DISTINCT sheet) > 1
),
-- First by dates and uploads alone: on most days all rows of a dataset are of one, and nothing else of them is read.
several AS (
    SELECT dataset, starts, ends
    FROM fact
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan
    GROUP BY dataset, starts, ends
    HAVING min(upload) <> max(upload) OR min(upload) IN (SELECT upload FROM several_sheets)
),
held AS (
    SELECT fact.fact, dataset, starts, ends, upload, sheet, coalesce(under.member, folded_region, '') AS town
    FROM fact
    LEFT JOIN counted_under AS under
        ON under.agency = fact.agency AND under.dimension = 'region' AND under.folded = folded_region
        AND under.from_edition <= $edition AND (under.until_edition IS NULL OR under.until_edition > $edition)
    WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.agency = $agency AND fact.plan = $plan
        AND (dataset, starts, ends) IN (SELECT (dataset, starts, ends) FROM several)
),
block AS (
    SELECT dataset, starts, ends, town, count(*) AS block_rows
    FROM held
    GROUP BY dataset, starts, ends, town
    HAVING min(upload) <> max(upload) OR min(sheet) <> max(sheet)
),
numbered AS (
    SELECT
        held.fact, held.town, block.block_rows,
        row_number() OVER (PARTITION BY held.dataset, held.starts, held.ends, held.town ORDER BY held.fact) AS nth
    FROM held JOIN block
        ON block.dataset = held.dataset AND block.starts = held.starts AND block.ends = held.ends AND block.town = held.town
),
compared AS (
    SELECT * FROM fact WHERE fact IN (SELECT fact FROM numbered WHERE nth <= $largest)
)
SELECT
    fact.dataset, fact.starts, fact.ends, fact.precision, fact.year, numbered.town, numbered.block_rows,
    fact.clauses, fact.id, {title} AS title, {beside} AS beside,
    {columns},
    upload.upload, upload.file, fact.sheet, fact.row
FROM compared AS fact
JOIN numbered ON numbered.fact = fact.fact
JOIN upload ON upload.upload = fact.upload
WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
ORDER BY fact.starts DESC, fact.ends DESC, fact.dataset, numbered.town, fact.fact
LIMIT $most
