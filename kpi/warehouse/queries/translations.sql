-- The translations of all agencies; of several for one text the later row of the later upload comes last.
SELECT agency, name, text, text_az, text_en, text_ru
FROM translation
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
ORDER BY upload, row, text
