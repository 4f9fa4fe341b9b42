-- The spellings of all agencies that count under another one.
SELECT agency, dimension, folded, member
FROM counted_under
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
ORDER BY agency, dimension, folded
