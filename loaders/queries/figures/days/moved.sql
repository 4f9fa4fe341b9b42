-- Of which years of a register the day is another than figures were last made by, or how far their data reach; of what is
-- no register, whether they were stated to be complete; of a dataset of which the edition under way states the day of a
-- clause, or takes it back, all. A year whose last row has gone has no day any more.
CREATE OR REPLACE TEMP TABLE moved AS
WITH held AS (
    SELECT DISTINCT plan, clause, dataset, year, cut, reach
    FROM figure WHERE agency = $agency AND until_edition IS NULL AND NOT is_defined
),
former AS (
    SELECT
        held.dataset, held.year,
        bool_or(CASE
            WHEN cut.dataset IS NULL THEN TRUE
            WHEN cut.day_of <> 'register'
            THEN (held.reach = 'stated') <> CASE WHEN own.plan IS NULL THEN cut.is_stated_whole ELSE own.is_stated_whole END
            WHEN own.plan IS NULL THEN held.cut IS DISTINCT FROM cut.cut OR held.reach IS DISTINCT FROM cut.reach
            ELSE held.cut IS DISTINCT FROM own.cut OR held.reach IS DISTINCT FROM own.reach
        END) AS differs
    FROM held LEFT JOIN cut USING (dataset, year)
    LEFT JOIN clause_cut AS own
        ON own.plan = held.plan AND own.clause = held.clause AND own.dataset = held.dataset AND own.year = held.year
    GROUP BY held.dataset, held.year
)
SELECT dataset, year FROM cut FULL JOIN former USING (dataset, year) WHERE coalesce(former.differs, TRUE)
UNION
-- Also one whose rows made no figure.
SELECT dataset, year FROM fact
WHERE agency = $agency AND until_edition = $edition AND plan IS NOT NULL AND (dataset, year) NOT IN (SELECT (dataset, year) FROM cut)
UNION
SELECT dataset, year FROM cut JOIN complete_up_to AS stated USING (agency, dataset)
WHERE agency = $agency AND stated.clause <> '' AND $edition IN (stated.from_edition, stated.until_edition)
