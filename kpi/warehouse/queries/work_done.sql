-- What registers tell of the clauses and kinds that have a work plan in a year, by month; of outreach by channel and
-- material. What waits for a later stated day is in no figure, and is not here. Of a sum the weakest claim holds.
WITH planned AS (
    SELECT DISTINCT clause, kind
    FROM work_plan
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan AND year = $year
),
stated AS (
    SELECT dataset, plan, clause, day, holds_back FROM complete_up_to
    WHERE agency = $agency AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
),
parted AS (
    SELECT *, unnest(string_split(clauses, '; ')) AS clause
    FROM fact
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan AND year = $year AND clauses <> '' AND dataset IN (SELECT kind FROM planned)
),
held AS (
    SELECT
        fact.clause, fact.dataset AS kind, fact.split_1, fact.split_2,
        CASE WHEN fact.precision = 'year' OR fact.ends > make_date($year, 12, 31) THEN make_date($year, 12, 31) ELSE last_day(fact.ends) END AS ends,
        CASE WHEN fact.precision = 'year' THEN 'year' ELSE 'month' END AS precision,
        fact.count, coalesce(fact.count_qualifier, 'exact') AS count_qualifier,
        fact.participants, coalesce(fact.participants_qualifier, 'exact') AS participants_qualifier
    FROM parted AS fact
    LEFT JOIN stated AS own
        ON own.dataset = fact.dataset AND own.plan = fact.plan AND own.clause = fact.clause AND date_part('year', own.day) >= fact.year
    LEFT JOIN stated
        ON stated.dataset = fact.dataset
        AND CASE WHEN own.clause IS NULL THEN stated.clause = '' ELSE stated.plan = own.plan AND stated.clause = own.clause END
    WHERE NOT coalesce(stated.holds_back AND date_part('year', stated.day) = fact.year AND fact.starts > stated.day, FALSE)
)
SELECT
    clause, kind, split_1, split_2, ends, precision,
    coalesce(sum(count), 0) AS count,
    CASE WHEN bool_or(count_qualifier = 'about') THEN 'about' WHEN bool_or(count_qualifier = 'at_least' OR count IS NULL) THEN 'at_least' ELSE 'exact' END AS count_qualifier,
    sum(participants) AS participants,
    CASE
        WHEN bool_or(participants_qualifier = 'about') THEN 'about'
        WHEN bool_or(participants_qualifier = 'at_least' OR participants IS NULL) THEN 'at_least' ELSE 'exact'
    END AS participants_qualifier
FROM held
WHERE (clause, kind) IN (SELECT (clause, kind) FROM planned)
GROUP BY clause, kind, split_1, split_2, ends, precision
ORDER BY clause, kind, split_1, split_2, precision, ends
