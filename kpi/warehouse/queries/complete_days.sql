-- Of each dataset of an agency, and of each clause of which a day of its own was stated (clause '': the dataset as a whole),
-- the day of its newest fact that counts (none where the newest are known by their year alone) and the day that an analyst
-- stated; the figures' cut is the later of the two, unless the stated day holds back what begins after it. waiting: how many
-- facts it holds back.
WITH stated AS (
    SELECT dataset, plan, clause, day, who, done_at, note, holds_back
    FROM complete_up_to
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
),
newest AS (
    SELECT dataset, '' AS plan, '' AS clause, max(day) AS day
    FROM newest_day
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
    GROUP BY dataset
    UNION ALL
    SELECT stated.dataset, stated.plan, stated.clause, max(fact.ends) FILTER (precision <> 'year') AS day
    FROM stated JOIN fact
        ON fact.dataset = stated.dataset AND fact.plan = stated.plan AND '; ' || fact.clauses || ';' LIKE '%; ' || stated.clause || ';%'
    WHERE stated.clause <> '' AND fact.agency = $agency
        AND fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
    GROUP BY stated.dataset, stated.plan, stated.clause
),
parted AS (
    SELECT fact, dataset, plan, year, starts, unnest(string_split(clauses, '; ')) AS clause
    FROM fact
    WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND plan IS NOT NULL AND clauses <> ''
        AND (dataset, year) IN (SELECT (dataset, date_part('year', day)) FROM stated WHERE holds_back)
),
-- As loaders/queries/decisions/waiting.sql has it: of each clause that a fact serves; a clause's own day wins.
waiting AS (
    SELECT stated.dataset, stated.plan, stated.clause, count(DISTINCT parted.fact) AS facts
    FROM parted
    LEFT JOIN stated AS own
        ON own.dataset = parted.dataset AND own.plan = parted.plan AND own.clause = parted.clause AND date_part('year', own.day) >= parted.year
    JOIN stated
        ON stated.dataset = parted.dataset
        AND CASE WHEN own.clause IS NULL THEN stated.clause = '' ELSE stated.plan = own.plan AND stated.clause = own.clause END
    WHERE stated.holds_back AND date_part('year', stated.day) = parted.year AND parted.starts > stated.day
    GROUP BY stated.dataset, stated.plan, stated.clause
)
SELECT
    dataset, plan, clause,
    CASE WHEN newest.day IS NOT NULL THEN CAST(least(newest.day, $today) AS DATE) END AS newest, stated.day AS stated,
    stated.who, stated.done_at, stated.note, stated.holds_back, coalesce(waiting.facts, 0) AS waiting
FROM newest FULL JOIN stated USING (dataset, plan, clause)
LEFT JOIN waiting USING (dataset, plan, clause)
ORDER BY dataset, plan, clause
