-- What registers tell of the clauses and kinds that have a work plan in a year, by month; of outreach by channel and
-- material. What waits for a later stated day is in no figure, and is not here. Of a sum the weakest claim holds.
WITH
{waiting_part.sql},
planned AS (
    SELECT DISTINCT clause, kind
    FROM work_plan
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan AND year = $year
),
waiting AS (
    SELECT fact, list(clause ORDER BY clause) AS waits FROM waiting_part GROUP BY fact
),
-- First the rows that differ in their numbers alone; there are far fewer of these sums than rows. waits: in which of its
-- clauses a row does not count yet. Of qualifiers the weakest comes first by its letters.
summed AS (
    SELECT
        dataset, clauses, split_1, split_2,
        CASE WHEN precision = 'year' OR fact.ends > make_date($year, 12, 31) THEN make_date($year, 12, 31) ELSE last_day(fact.ends) END AS ends,
        CASE WHEN precision = 'year' THEN 'year' ELSE 'month' END AS precision,
        waits,
        sum(count) AS count, min(count_qualifier) AS count_qualifier, bool_or(count IS NULL) AS lacks_count,
        sum(participants) AS participants, min(participants_qualifier) AS participants_qualifier,
        bool_or(participants IS NULL) AS lacks_participants
    FROM fact LEFT JOIN waiting USING (fact)
    WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND plan = $plan AND year = $year AND clauses <> '' AND dataset IN (SELECT kind FROM planned)
    GROUP BY ALL
),
parted AS (
    SELECT *, unnest(string_split(clauses, '; ')) AS clause FROM summed
),
held AS (
    SELECT *, dataset AS kind FROM parted WHERE waits IS NULL OR NOT list_contains(waits, clause)
)
SELECT
    clause, kind, split_1, split_2, ends, precision,
    coalesce(sum(count), 0) AS count,
    CASE
        WHEN min(count_qualifier) = 'about' THEN 'about'
        WHEN min(count_qualifier) = 'at_least' OR bool_or(lacks_count) THEN 'at_least' ELSE 'exact'
    END AS count_qualifier,
    sum(participants) AS participants,
    CASE
        WHEN min(participants_qualifier) = 'about' THEN 'about'
        WHEN min(participants_qualifier) = 'at_least' OR bool_or(lacks_participants) THEN 'at_least' ELSE 'exact'
    END AS participants_qualifier
FROM held
WHERE (clause, kind) IN (SELECT (clause, kind) FROM planned)
GROUP BY clause, kind, split_1, split_2, ends, precision
ORDER BY clause, kind, split_1, split_2, precision, ends
