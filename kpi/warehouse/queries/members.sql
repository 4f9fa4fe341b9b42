-- The members of all dimensions that the agency's rows have, by name, with the number of rows.
WITH spelled AS (
    {texts}
),
counted AS (
    SELECT spelled.name AS dimension, coalesce(counted_under.member, spelled.text) AS member, spelled.rows
    FROM spelled LEFT JOIN counted_under
        ON counted_under.agency = $agency AND counted_under.dimension = spelled.name AND counted_under.folded = spelled.text
        AND counted_under.from_edition <= $edition AND (counted_under.until_edition IS NULL OR counted_under.until_edition > $edition)
)
SELECT counted.dimension, counted.member, coalesce(member_name.name, counted.member) AS name, CAST(sum(counted.rows) AS BIGINT) AS rows
FROM counted LEFT JOIN member_name
    ON member_name.agency = $agency AND member_name.dimension = counted.dimension AND member_name.member = counted.member
    AND member_name.from_edition <= $edition AND (member_name.until_edition IS NULL OR member_name.until_edition > $edition)
GROUP BY ALL
ORDER BY counted.dimension, rows DESC, name
