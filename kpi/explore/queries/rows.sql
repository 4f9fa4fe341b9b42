-- The rows behind a cell, the newest first: those of the sums (sums.sql) that make it up. row_keys, column_keys, places: of
-- each sum, as texts, side by side.
WITH {chosen},
asked AS (
    SELECT
        unnest(CAST($row_keys AS VARCHAR[])) AS row_key, unnest(CAST($column_keys AS VARCHAR[])) AS column_key,
        unnest(CAST($places AS VARCHAR[])) AS places
)
SELECT
    held.fact, held.clauses, held.note, held.starts, held.ends, held.precision, held.year, held.title, held.beside, held.region, held.place,
    held.amount, coalesce(held.qualifier, 'exact') AS amount_qualifier, held.state = 0 AND held.amount IS NOT NULL AS counts, held.answer,
    CASE WHEN held.state <> 0 THEN 'across' WHEN held.amount IS NULL THEN 'no_number' ELSE '' END AS part,
    upload.upload, upload.file, upload.sha256, held.sheet, held.row, upload_sheet.letters
FROM chosen AS held
JOIN asked
    ON coalesce(CAST(held.row_key AS VARCHAR), '') = asked.row_key AND coalesce(CAST(held.column_key AS VARCHAR), '') = asked.column_key
    AND held.places = asked.places
JOIN upload ON upload.upload = held.upload
JOIN upload_sheet ON upload_sheet.upload = held.upload AND upload_sheet.sheet = held.sheet
    -- Of several tables on a sheet that whose headings stand next above the row.
    AND upload_sheet.heading_row = (
        SELECT max(above.heading_row) FROM upload_sheet AS above
        WHERE above.upload = held.upload AND above.sheet = held.sheet AND above.heading_row < held.row
    )
WHERE held.state < 2
ORDER BY held.ends DESC, held.starts DESC, upload.file, held.sheet, held.row
LIMIT $most
