-- Questions to which several answers were allowed.
SELECT DISTINCT agency, plan, split_1, year
FROM fact
WHERE several AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
