-- The members of dimension {dimension} whose names are asked for: all, or those of which a row came or left under another
-- spelling than the name, or more left than came under the name itself. By other rows a commonest spelling stays the commonest.
INSERT INTO asked_member
WITH changed AS (
    SELECT "{folded}" AS folded, "{dimension}" AS text, 1 AS more FROM fact
    WHERE agency = $agency AND "{folded}" IS NOT NULL AND ($whole OR from_edition = $edition)
    UNION ALL
    SELECT "{folded}" AS folded, "{dimension}" AS text, -1 AS more FROM fact
    WHERE agency = $agency AND "{folded}" IS NOT NULL AND until_edition = $edition
),
counted AS (
    SELECT coalesce(counted_under.member, changed.folded) AS member, text, sum(more) AS more
    FROM changed LEFT JOIN counted_under
        ON counted_under.agency = $agency AND counted_under.until_edition IS NULL
        AND counted_under.dimension = '{dimension}' AND counted_under.folded = changed.folded
    GROUP BY ALL
)
SELECT DISTINCT '{dimension}', counted.member
FROM counted LEFT JOIN member_name AS known
    ON known.agency = $agency AND known.until_edition IS NULL AND known.dimension = '{dimension}' AND known.member = counted.member
WHERE $whole OR known.name IS NULL OR text <> known.name OR more < 0;

-- Their commonest spellings; of two that are as common the one of the right letters that is not all capitals, then the newest.
INSERT INTO fresh_member_name
WITH asked AS (
    SELECT member FROM asked_member WHERE dimension = '{dimension}'
),
spelled AS (
    SELECT "{folded}" AS folded, "{dimension}" AS text, count(*) AS rows, max(fact) AS newest
    FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND "{folded}" IN (
        FROM asked
        UNION
        SELECT folded FROM counted_under
        WHERE agency = $agency AND until_edition IS NULL AND dimension = '{dimension}' AND member IN (FROM asked)
    )
    GROUP BY folded, text
),
counted AS (
    SELECT coalesce(counted_under.member, spelled.folded) AS member, text, spelled.folded, rows, newest
    FROM spelled LEFT JOIN counted_under
        ON counted_under.agency = $agency AND counted_under.until_edition IS NULL
        AND counted_under.dimension = '{dimension}' AND counted_under.folded = spelled.folded
)
SELECT $agency, '{dimension}', member, arg_max(text, (folded = member, rows, lower(translate(text, 'İIı', 'iii')) = folded, text <> upper(text), newest))
FROM counted
WHERE member IN (FROM asked)
GROUP BY member
