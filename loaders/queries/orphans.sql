-- The first clause that the edition under way took out of its plan although rows stand under it.
WITH gone AS (
    SELECT plan, clause FROM clause WHERE agency = $agency AND until_edition = $edition
    EXCEPT
    SELECT plan, clause FROM clause WHERE agency = $agency AND until_edition IS NULL
),
standing AS (
    SELECT fact.plan, fact_clause.clause FROM fact JOIN fact_clause USING (fact)
    WHERE fact.agency = $agency AND fact.until_edition IS NULL AND (fact.plan, fact_clause.clause) IN (SELECT (plan, clause) FROM gone)
    UNION ALL
    SELECT plan, clause
    FROM (
        SELECT agency, plan, clause, until_edition FROM narratives
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
