-- Rows of a dataset with the same dates and town, where they came from several files or sheets;
-- of a block of more than $largest rows the first ones. block_rows: how many there are.
WITH held AS (
    SELECT fact, dataset, starts, ends, upload, sheet, lower(translate(trim(coalesce(region, '')), 'İIı', 'iii')) AS town
    FROM fact
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan
),
-- First by dates alone: of most days one file tells all, and no text of theirs is read.
several AS (
    SELECT dataset, starts, ends
    FROM held
    GROUP BY dataset, starts, ends
    HAVING min(upload) <> max(upload) OR min(sheet) <> max(sheet)
),
block AS (
    SELECT held.dataset, held.starts, held.ends, held.town, count(*) AS block_rows
    FROM held JOIN several ON several.dataset = held.dataset AND several.starts = held.starts AND several.ends = held.ends
    GROUP BY held.dataset, held.starts, held.ends, held.town
    HAVING min(held.upload) <> max(held.upload) OR min(held.sheet) <> max(held.sheet)
),
numbered AS (
    SELECT
        held.fact, held.town, block.block_rows,
        row_number() OVER (PARTITION BY held.dataset, held.starts, held.ends, held.town ORDER BY held.fact) AS nth
    FROM held JOIN block
        ON block.dataset = held.dataset AND block.starts = held.starts AND block.ends = held.ends AND block.town = held.town
)
SELECT
    fact.dataset, fact.starts, fact.ends, fact.precision, fact.year, numbered.town, numbered.block_rows,
    fact.clauses, fact.id, {title} AS title, {beside} AS beside,
    {columns},
    upload.upload, upload.file, fact.sheet, fact.row
FROM numbered
JOIN fact ON fact.fact = numbered.fact
JOIN upload ON upload.upload = fact.upload
WHERE numbered.nth <= $largest
    AND fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
ORDER BY fact.starts DESC, fact.ends DESC, fact.dataset, numbered.town, fact.fact
LIMIT $most
