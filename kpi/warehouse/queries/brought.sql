-- Of which plans and years the rows are that an edition brought, changed or took out; those of figures first.
SELECT plan, year, sum(rows) AS rows
FROM (
    SELECT plan, year, count(DISTINCT identity) AS rows FROM fact
    WHERE agency = $agency AND (from_edition = $edition OR until_edition = $edition)
    GROUP BY plan, year
    UNION ALL
    SELECT plan, year, count(DISTINCT identity) FROM work_plan
    WHERE agency = $agency AND (from_edition = $edition OR until_edition = $edition)
    GROUP BY plan, year
    UNION ALL
    SELECT plan, year, count(DISTINCT identity) FROM narratives
    WHERE agency = $agency AND (from_edition = $edition OR until_edition = $edition)
    GROUP BY plan, year
    UNION ALL
    SELECT plan, NULL, count(DISTINCT identity) FROM plan
    WHERE agency = $agency AND (from_edition = $edition OR until_edition = $edition)
    GROUP BY plan
    UNION ALL
    SELECT plan, NULL, count(DISTINCT identity) FROM clause
    WHERE agency = $agency AND (from_edition = $edition OR until_edition = $edition)
    GROUP BY plan
)
WHERE plan IS NOT NULL
GROUP BY plan, year
ORDER BY year IS NULL, rows DESC, year DESC, plan
