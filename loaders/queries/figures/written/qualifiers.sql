-- What weights of qualifiers stand for, and what comes of a bound in a ratio: over an exact number the bound, under one
-- the other bound.
CREATE OR REPLACE TEMP TABLE qualified AS
SELECT *
FROM (
    VALUES
        (0, 'exact', 'exact', 'exact'), (1, 'at_least', 'at_most', 'at_least'), (2, 'about', 'about', 'about'),
        (NULL, 'at_most', 'at_least', 'at_most')
) AS known(weight, qualifier, under, over)
