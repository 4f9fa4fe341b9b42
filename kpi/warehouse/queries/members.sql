-- The members of all dimensions that the agency's rows have, by name, with the number of rows.
WITH spelled AS (
    UNPIVOT (
        SELECT {folded}
        FROM fact
        WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
    )
    ON {dimensions} INTO NAME dimension VALUE folded
),
counted AS (
    SELECT spelled.dimension, coalesce(counted_under.member, spelled.folded) AS member, count(*) AS rows
    FROM spelled LEFT JOIN counted_under
        ON counted_under.agency = $agency AND counted_under.dimension = spelled.dimension AND counted_under.folded = spelled.folded
        AND counted_under.from_edition <= $edition AND (counted_under.until_edition IS NULL OR counted_under.until_edition > $edition)
    GROUP BY spelled.dimension, counted_under.member, spelled.folded
)
SELECT counted.dimension, counted.member, coalesce(member_name.name, counted.member) AS name, CAST(sum(counted.rows) AS BIGINT) AS rows
FROM counted LEFT JOIN member_name
    ON member_name.agency = $agency AND member_name.dimension = counted.dimension AND member_name.member = counted.member
    AND member_name.from_edition <= $edition AND (member_name.until_edition IS NULL OR member_name.until_edition > $edition)
GROUP BY ALL
ORDER BY counted.dimension, rows DESC, name
