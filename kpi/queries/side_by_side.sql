-- Rows of a dataset with the same dates and town, where they came from several files or sheets;
-- of a block of more than $largest rows the first ones. block_rows: how many there are.
WITH held AS (
    SELECT *, lower(translate(trim(coalesce(region, '')), 'İIı', 'iii')) AS town
    FROM fact
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan
),
block AS (
    SELECT dataset, starts, ends, town, count(*) AS block_rows
    FROM held
    GROUP BY dataset, starts, ends, town
    HAVING min(upload) <> max(upload) OR min(sheet) <> max(sheet)
),
numbered AS (
    SELECT
        held.*, block.block_rows,
        row_number() OVER (PARTITION BY held.dataset, held.starts, held.ends, held.town ORDER BY held.fact) AS nth
    FROM held JOIN block
        ON block.dataset = held.dataset AND block.starts = held.starts AND block.ends = held.ends AND block.town = held.town
)
SELECT
    numbered.dataset, numbered.starts, numbered.ends, numbered.precision, numbered.year, numbered.town, numbered.block_rows,
    numbered.clauses, numbered.id, coalesce(numbered.title, numbered.topic, numbered.question, '') AS title,
    numbered.region, numbered.place, numbered.audience, numbered.channel, numbered.material, numbered.answer,
    numbered.count, numbered.participants, numbered.share, numbered.base, numbered.value,
    upload.upload, upload.file, numbered.sheet, numbered.row
FROM numbered JOIN upload ON upload.upload = numbered.upload
WHERE numbered.nth <= $largest
ORDER BY numbered.starts DESC, numbered.ends DESC, numbered.dataset, numbered.town, numbered.fact
LIMIT $most
