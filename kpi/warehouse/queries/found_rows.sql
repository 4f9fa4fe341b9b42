-- Of all rows behind a figure (sources.sql), however many, those of one file ($upload, 0 for all) in which every word of $text
-- stands; case and the dots of i do not count, as in language/folding.py.
WITH source AS ({sources}),
told AS (
    SELECT fact, translate(lower(concat_ws(' ', clauses, title, beside, region, place, note, file, sheet)), 'ı' || chr(775), 'i') AS said
    FROM source
)
SELECT source.*
FROM source JOIN told ON told.fact = source.fact
WHERE $upload IN (0, source.upload)
    AND NOT EXISTS (
        SELECT 1 FROM unnest(string_split(translate(lower($text), 'ı' || chr(775), 'i'), ' ')) AS asked (word)
        WHERE NOT contains(told.said, asked.word)
    )
ORDER BY source.ends DESC, source.starts DESC, source.file, source.sheet, source.row
LIMIT $shown
