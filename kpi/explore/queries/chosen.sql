-- The rows that a question chooses. state: 0 counts, 1 lies on both sides of an end of the period, 2 is in no clause.
-- places: the clauses in which a row counts: what a stated day holds back counts in none of that day's (as in
-- kpi/warehouse/queries/sources.sql). Of an answer that a poll holds more than once the newest row counts.
stated AS (
    SELECT plan, clause, max(day) AS day, bool_or(holds_back) AS holds_back FROM complete_up_to
    WHERE agency = $agency AND dataset = $dataset AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND NOT $is_poll
    GROUP BY plan, clause
),
late AS (
    SELECT DISTINCT fact.fact, fact.plan, fact.year, fact.starts, fact.clauses
    FROM fact JOIN stated ON stated.holds_back AND date_part('year', stated.day) = fact.year AND fact.starts > stated.day
    WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.agency = $agency AND fact.dataset = $dataset AND fact.plan IS NOT NULL AND fact.clauses <> ''
),
parted AS (
    SELECT *, unnest(string_split(clauses, '; ')) AS clause FROM late
),
waiting AS (
    SELECT
        parted.fact, parted.clause,
        coalesce(stated.holds_back AND date_part('year', stated.day) = parted.year AND parted.starts > stated.day, FALSE) AS waits
    FROM parted
    LEFT JOIN stated AS own ON own.plan = parted.plan AND own.clause = parted.clause AND date_part('year', own.day) >= parted.year
    LEFT JOIN stated ON CASE WHEN own.clause IS NULL THEN stated.clause = '' ELSE stated.plan = own.plan AND stated.clause = own.clause END
),
held_back AS (
    SELECT fact, string_agg(clause, '; ' ORDER BY clause) FILTER (NOT waits) AS places FROM waiting GROUP BY fact
),
replaced AS (
    SELECT fact FROM fact
    WHERE $is_poll AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
        AND agency = $agency AND dataset = $dataset AND plan IS NOT NULL AND clauses <> ''
    QUALIFY upload < max(upload) OVER (PARTITION BY plan, split_1, split_2, starts, ends)
        OR fact.fact < max(fact.fact) OVER (PARTITION BY plan, split_1, split_2, starts, ends, answer)
),
chosen AS (
    SELECT
        fact.fact, {row} AS row_key, {column} AS column_key, {places} AS places, {amount} AS amount, {qualifier} AS qualifier,
        CASE WHEN fact.plan IS NULL OR coalesce(fact.clauses, '') = '' THEN 2 WHEN {is_inside} THEN 0 ELSE 1 END AS state,
        fact.starts, fact.ends, fact.precision, fact.year, {title} AS title, {beside} AS beside, fact.region, fact.place, fact.answer,
        fact.clauses, fact.note, fact.upload, fact.sheet, fact.row
    FROM fact LEFT JOIN held_back ON held_back.fact = fact.fact
    WHERE fact.from_edition <= $edition AND (fact.until_edition IS NULL OR fact.until_edition > $edition)
        AND fact.agency = $agency AND fact.dataset = $dataset
        AND (len($plans) = 0 OR fact.plan IS NULL OR list_contains($plans, fact.plan))
        AND (held_back.fact IS NULL OR held_back.places IS NOT NULL)
        AND fact.fact NOT IN (SELECT fact FROM replaced)
        AND {is_met}
        AND {is_wanted}
)
