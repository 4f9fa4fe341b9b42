-- The texts that the agency's rows have in some columns, with the number of rows; of clauses who is responsible, of
-- crosswalks the note, of narratives the text, of the work plan what names its rows and who is responsible. The most used first.
WITH typed AS (
    {texts}
),
planned AS (
    UNPIVOT (
        SELECT title, channel, material, responsible
        FROM work_plan
        WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    )
    ON title, channel, material, responsible INTO NAME name VALUE text
)
SELECT name, text, rows FROM typed
UNION ALL
SELECT name, text, count(*) FROM planned WHERE text <> '' GROUP BY name, text
UNION ALL
SELECT 'responsible', responsible, count(*)
FROM clause
WHERE agency = $agency AND responsible <> '' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
GROUP BY responsible
UNION ALL
SELECT 'note', note, count(*)
FROM crosswalk
WHERE agency = $agency AND note <> '' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
GROUP BY note
UNION ALL
SELECT 'narrative', narrative, count(*)
FROM narratives
WHERE agency = $agency AND narrative <> '' AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
GROUP BY narrative
ORDER BY rows DESC, name, text
LIMIT $most
