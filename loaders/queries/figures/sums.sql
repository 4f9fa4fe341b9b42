-- What adds up. First the rows that differ in their numbers alone, of all indicators of a dataset at once; there are
-- far fewer of these sums than rows.
CREATE OR REPLACE TEMP TABLE alike AS
SELECT
    plan, dataset, clauses, year, series, folded_answer, topic, region, audience, precision = 'year' AS is_annual, is_early,
    count(*) AS rows, count(*) FILTER (spills) AS spills, max(newest) AS newest, max(cut) AS cut, max(same_day) AS same_day,
    bool_or(straddles) AS straddles, bool_or(early_straddles) AS early_straddles,
    sum(count) AS count, count(count) AS count_there, max(count_weight) AS count_weight,
    sum(participants) AS participants, count(participants) AS participants_there, max(participants_weight) AS participants_weight,
    sum(share) AS share, count(share) AS share_there, max(share_weight) AS share_weight,
    sum(base) AS base, count(base) AS base_there, max(base_weight) AS base_weight,
    sum(value) AS value, count(value) AS value_there, max(value_weight) AS value_weight
FROM dated
GROUP BY plan, dataset, clauses, year, series, folded_answer, topic, region, audience, precision = 'year', is_early;

CREATE OR REPLACE TEMP VIEW placed_alike AS
SELECT *, unnest(string_split(clauses, '; ')) AS clause FROM alike
UNION ALL
SELECT *, '' AS clause FROM alike;

CREATE OR REPLACE TEMP TABLE annual AS
SELECT DISTINCT plan, clause, dataset, series, year
FROM placed_alike
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL) AND is_annual AND value_there > 0;

-- Once per indicator, and for each of its dimensions.
CREATE OR REPLACE TEMP TABLE added AS
WITH measured AS (
    SELECT
        placed_alike.*, automatic.code AS automatic,
        CASE WHEN automatic.split <> '' THEN placed_alike.series END AS series_of,
        CASE WHEN automatic.split = 'answer' THEN placed_alike.folded_answer END AS answer_of,
        CASE automatic.measure
            WHEN 'count' THEN placed_alike.count
            WHEN 'participants' THEN placed_alike.participants
            WHEN 'share' THEN placed_alike.share
            WHEN 'base' THEN placed_alike.base
            WHEN 'value' THEN placed_alike.value
        END AS amount,
        CASE automatic.measure
            WHEN 'count' THEN rows - count_there
            WHEN 'participants' THEN rows - participants_there
            WHEN 'share' THEN rows - share_there
            WHEN 'base' THEN rows - base_there
            WHEN 'value' THEN rows - value_there
        END AS without,
        CASE automatic.measure
            WHEN 'count' THEN count_weight
            WHEN 'participants' THEN participants_weight
            WHEN 'share' THEN share_weight
            WHEN 'base' THEN base_weight
            WHEN 'value' THEN value_weight
        END AS weight
    FROM placed_alike JOIN automatic USING (dataset)
    LEFT JOIN annual
        ON annual.plan = placed_alike.plan AND annual.clause = placed_alike.clause AND annual.dataset = placed_alike.dataset
        AND annual.series = placed_alike.series AND annual.year = placed_alike.year
    WHERE automatic.until_edition IS NULL AND (automatic.total OR placed_alike.clause <> '') AND (is_annual OR annual.year IS NULL)
)
SELECT
    plan, clause, dataset, automatic, series_of AS series, answer_of AS folded_answer, year,
    CASE GROUPING(topic, region, audience) WHEN 7 THEN '' WHEN 3 THEN 'topic' WHEN 5 THEN 'region' ELSE 'audience' END AS dimension,
    coalesce(topic, region, audience, '') AS member,
    sum(amount) AS total, max(weight) AS severity, CAST(sum(rows) AS BIGINT) AS rows, CAST(sum(without) AS BIGINT) AS missing,
    CAST(sum(spills) AS BIGINT) AS spills, max(newest) AS newest, max(cut) AS cut, bool_or(straddles) AS straddles,
    sum(amount) FILTER (is_early) AS early_total, max(weight) FILTER (is_early) AS early_severity,
    CAST(coalesce(sum(without) FILTER (is_early), 0) AS BIGINT) AS early_missing, bool_or(early_straddles) AS early_straddles,
    year = date_part('year', max(same_day)) AS year_before_cut
FROM measured
GROUP BY plan, clause, dataset, automatic, series_of, answer_of, year, GROUPING SETS ((), (topic), (region), (audience))
HAVING (GROUPING(topic, region, audience) = 7 OR coalesce(topic, region, audience) IS NOT NULL);

DELETE FROM added WHERE dimension <> '' AND (dataset, dimension) NOT IN (SELECT (dataset, dimension) FROM dimension WHERE until_edition IS NULL)
