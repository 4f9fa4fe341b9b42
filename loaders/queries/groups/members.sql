-- The members of dimension {dimension} whose names are asked for, and their commonest spellings; of two that are as common
-- the one of the right letters that is not all capitals, then the newest.
INSERT INTO asked_member
SELECT DISTINCT '{dimension}', coalesce(counted_under.member, fact."{folded}")
FROM fact LEFT JOIN counted_under
    ON counted_under.agency = $agency AND counted_under.until_edition IS NULL
    AND counted_under.dimension = '{dimension}' AND counted_under.folded = fact."{folded}"
WHERE fact.agency = $agency AND fact."{folded}" IS NOT NULL AND ($whole OR fact.from_edition = $edition OR fact.until_edition = $edition);

INSERT INTO fresh_member_name
WITH spelled AS (
    SELECT "{folded}" AS folded, "{dimension}" AS text, count(*) AS rows, max(fact) AS newest
    FROM fact WHERE agency = $agency AND until_edition IS NULL AND "{folded}" IS NOT NULL
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
WHERE ('{dimension}', member) IN (FROM asked_member)
GROUP BY member
