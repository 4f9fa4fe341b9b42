-- The closed years that the edition under way has changed: by a row that came or went, by a
-- figure whose value is another one, or by a plan whose years are others.
WITH closed AS (
    SELECT plan, year, arg_max(closed, edition) AS closed, arg_max(who, edition) AS who, arg_max(done_at, edition) AS done_at
    FROM closing WHERE agency = $agency AND edition < $edition
    GROUP BY plan, year
    HAVING arg_max(closed, edition)
),
touched AS (
    SELECT plan, year FROM fact WHERE agency = $agency AND from_edition = $edition AND clauses <> ''
    UNION
    SELECT plan, year FROM fact WHERE agency = $agency AND until_edition = $edition AND clauses <> ''
    UNION
    SELECT plan, year FROM narratives WHERE agency = $agency AND $edition IN (from_edition, until_edition)
    UNION
    SELECT plan, year FROM work_plan WHERE agency = $agency AND $edition IN (from_edition, until_edition)
    UNION
    SELECT plan, year FROM target WHERE agency = $agency AND $edition IN (from_edition, until_edition)
    UNION
    SELECT plan, year
    FROM figure WHERE agency = $agency AND dimension = '' AND $edition IN (from_edition, until_edition)
    GROUP BY plan, clause, dataset, automatic, split_1, split_2, year
    HAVING count(*) = 1 OR min(value) <> max(value) OR min(qualifier) <> max(qualifier)
    UNION
    SELECT closed.plan, closed.year
    FROM closed JOIN plan ON plan.plan = closed.plan
    WHERE plan.agency = $agency AND plan.from_edition = $edition AND closed.year NOT BETWEEN plan.first_year AND plan.last_year
)
SELECT closed.plan, closed.year, closed.who, closed.done_at
FROM closed JOIN touched ON touched.plan = closed.plan AND touched.year = closed.year
ORDER BY closed.plan, closed.year
