-- The first clause that the edition under way took out, alone or with its plan, although rows
-- stand under it; where its plan went without it, the clause itself is one of them.
WITH gone_plan AS (
    SELECT plan FROM plan WHERE agency = $agency AND until_edition = $edition
    EXCEPT
    SELECT plan FROM plan WHERE agency = $agency AND until_edition IS NULL
),
gone AS (
    (
        SELECT plan, clause FROM clause WHERE agency = $agency AND until_edition = $edition
        EXCEPT
        SELECT plan, clause FROM clause WHERE agency = $agency AND until_edition IS NULL
    )
    UNION
    SELECT plan, clause FROM clause WHERE agency = $agency AND until_edition IS NULL AND plan IN (SELECT plan FROM gone_plan)
),
standing AS (
    SELECT plan, clause FROM clause WHERE agency = $agency AND until_edition IS NULL AND plan IN (SELECT plan FROM gone_plan)
    UNION ALL
    SELECT gone.plan, gone.clause
    FROM gone JOIN fact ON fact.plan = gone.plan AND '; ' || fact.clauses || ';' LIKE '%; ' || gone.clause || ';%'
    WHERE fact.agency = $agency AND fact.until_edition IS NULL
    UNION ALL
    SELECT plan, clause
    FROM (
        SELECT agency, plan, clause, until_edition FROM narratives
        UNION ALL
        SELECT agency, plan, clause, until_edition FROM work_plan
        UNION ALL
        SELECT agency, plan, clause, until_edition FROM definition
        UNION ALL
        SELECT agency, plan, clause, until_edition FROM target
        UNION ALL
        SELECT agency, plan, clause, until_edition FROM crosswalk
    )
    WHERE agency = $agency AND until_edition IS NULL AND (plan, clause) IN (SELECT (plan, clause) FROM gone)
)
SELECT plan, clause, count(*) AS rows FROM standing GROUP BY plan, clause ORDER BY plan, clause LIMIT 1
