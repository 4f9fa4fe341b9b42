-- Every figure of an agency anew from the facts that hold; loaders/publish.py keeps what changed.
-- The rules are those of the design's sections 5 and 6: a fact counts once in each of its
-- clauses and once in the plan's total; a row without a clause is in no figure.
CREATE OR REPLACE TEMP TABLE drafted_figure AS
WITH held AS (
    SELECT * FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
),
-- The day up to which a dataset is complete: its newest fact, never after today. What is known
-- by the year alone says nothing of the day.
cut AS (
    SELECT
        dataset,
        CAST(max(least(ends, $today)) AS DATE) AS cut,
        CAST(max(least(ends, $today)) - INTERVAL 1 YEAR AS DATE) AS same_day
    FROM held WHERE precision <> 'year' GROUP BY dataset
),
-- Once per fact and place where it counts.
placed AS (
    SELECT held.*, fact_clause.clause FROM held JOIN fact_clause USING (fact)
    UNION ALL
    SELECT held.*, '' AS clause FROM held
),
-- Once more per dimension of the dataset.
divided AS (
    SELECT placed.*, '' AS dimension, '' AS member FROM placed
    UNION ALL
    SELECT placed.*, dimension.dimension,
        CASE dimension.dimension
            WHEN 'topic' THEN topic WHEN 'region' THEN region WHEN 'audience' THEN audience
        END AS member
    FROM placed JOIN dimension USING (dataset)
    WHERE member IS NOT NULL
),
-- Once per indicator. severity: 0 exact, 1 at least, 2 about; the weakest claim of a sum holds.
item AS (
    SELECT
        divided.* EXCLUDE (unit, answer), automatic.code AS automatic,
        CASE automatic.split
            WHEN '' THEN automatic.code
            WHEN 'answer' THEN automatic.code || ':' || divided.series || '|' || divided.folded_answer
            ELSE ltrim(automatic.code || ':' || divided.series, ':')
        END AS indicator,
        CASE WHEN automatic.split = 'answer' THEN divided.answer END AS answer,
        CASE WHEN automatic.split <> '' THEN coalesce(channel || ' · ' || material, question, title) END AS label,
        automatic.measure,
        coalesce(nullif(automatic.unit, ''), divided.unit, '') AS unit,
        automatic.accumulation AS declared,
        CASE automatic.measure
            WHEN 'count' THEN divided.count WHEN 'participants' THEN divided.participants
            WHEN 'share' THEN divided.share WHEN 'base' THEN divided.base WHEN 'value' THEN divided.value
        END AS amount,
        CASE CASE automatic.measure
            WHEN 'count' THEN divided.count_qualifier WHEN 'participants' THEN divided.participants_qualifier
            WHEN 'share' THEN divided.share_qualifier WHEN 'base' THEN divided.base_qualifier
            WHEN 'value' THEN divided.value_qualifier
        END WHEN 'about' THEN 2 WHEN 'at_least' THEN 1 ELSE 0 END AS severity,
        cut.cut, cut.same_day
    FROM divided JOIN automatic USING (dataset) LEFT JOIN cut USING (dataset)
    WHERE automatic.total OR divided.clause <> ''
),
added AS (
    SELECT
        plan, clause, dataset, automatic, indicator, dimension, member, year,
        any_value(declared) AS declared,
        arg_max(label, (ends, fact)) AS label, max(answer) AS answer, max(unit) AS unit,
        sum(amount) AS total, max(severity) FILTER (amount IS NOT NULL) AS severity,
        arg_max(amount, (ends, fact)) AS latest, arg_max(severity, (ends, fact)) FILTER (amount IS NOT NULL) AS latest_severity,
        -- Shares are recomputed, and respondents added up over polls, where every count is known.
        CASE WHEN any_value(declared) = 'ratio' AND count(count) = count(*) AND count(base) = count(*) AND sum(base) > 0 THEN
            CASE any_value(measure)
                WHEN 'share' THEN 100 * sum(count) / sum(base)
                WHEN 'base' THEN list_sum(list_transform(list_distinct(list({'starts': starts, 'ends': ends, 'base': base}) FILTER (measure = 'base')), lambda poll: poll.base))
            END
        END AS recounted,
        count(*) AS rows, count(*) - count(amount) AS missing,
        sum(base) AS base, arg_max(base, (ends, fact)) AS latest_base, bool_or(self_selected) AS self_selected,
        max(least(ends, $today)) FILTER (precision <> 'year') AS newest, max(cut) AS cut,
        bool_or(starts <= cut AND ends > cut) AS straddles,
        sum(amount) FILTER (ends <= same_day) AS early_total, max(severity) FILTER (ends <= same_day AND amount IS NOT NULL) AS early_severity,
        count(*) FILTER (ends <= same_day AND amount IS NULL) AS early_missing,
        arg_max(amount, (ends, fact)) FILTER (ends <= same_day) AS early_latest,
        arg_max(severity, (ends, fact)) FILTER (ends <= same_day AND amount IS NOT NULL) AS early_latest_severity,
        bool_or(starts <= same_day AND ends > same_day) AS early_straddles,
        bool_or(year = date_part('year', same_day)) AS year_before_cut
    FROM item
    GROUP BY plan, clause, dataset, automatic, indicator, dimension, member, year
    HAVING count(amount) > 0
),
ruled AS (
    SELECT
        added.*,
        CASE
            WHEN definition.accumulation IS NOT NULL AND added.declared <> 'ratio' THEN definition.accumulation
            WHEN added.declared = 'within_year' AND coalesce(definition.unit_az, added.unit) = '%' THEN 'latest'
            ELSE added.declared
        END AS accumulation
    FROM added
    LEFT JOIN definition ON definition.agency = $agency AND definition.until_edition IS NULL
        AND definition.plan = added.plan AND definition.clause = added.clause AND definition.indicator = added.indicator
),
-- A sum in which some rows lack their number is a lower bound.
summed AS (
    SELECT
        *,
        sum(total) OVER so_far AS running_total,
        max(greatest(severity, CASE WHEN missing > 0 THEN 1 ELSE 0 END)) OVER so_far AS running_severity,
        sum(total) OVER before AS earlier_total,
        max(greatest(severity, CASE WHEN missing > 0 THEN 1 ELSE 0 END)) OVER before AS earlier_severity
    FROM ruled
    WINDOW
        so_far AS (PARTITION BY plan, clause, indicator, dimension, member ORDER BY year),
        before AS (PARTITION BY plan, clause, indicator, dimension, member ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
valued AS (
    SELECT
        *,
        CASE accumulation
            WHEN 'within_year' THEN total WHEN 'since_start' THEN running_total
            WHEN 'ratio' THEN coalesce(recounted, latest) ELSE latest
        END AS value,
        CASE accumulation
            WHEN 'within_year' THEN greatest(severity, CASE WHEN missing > 0 THEN 1 ELSE 0 END)
            WHEN 'since_start' THEN running_severity
            ELSE latest_severity
        END AS weight,
        CASE accumulation
            WHEN 'within_year' THEN coalesce(early_total, CASE WHEN early_missing = 0 THEN 0 END)
            WHEN 'since_start' THEN coalesce(early_total, 0) + coalesce(earlier_total, 0)
            ELSE early_latest
        END AS early_value,
        CASE accumulation
            WHEN 'within_year' THEN greatest(coalesce(early_severity, 0), CASE WHEN early_missing > 0 THEN 1 ELSE 0 END)
            WHEN 'since_start' THEN greatest(coalesce(early_severity, 0), coalesce(earlier_severity, 0), CASE WHEN early_missing > 0 THEN 1 ELSE 0 END)
            ELSE coalesce(early_latest_severity, 0)
        END AS early_weight
    FROM summed
)
SELECT
    $agency AS agency, plan, clause, dataset, automatic, indicator, dimension, member, year,
    label, answer, unit, accumulation,
    value, CASE weight WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END AS qualifier,
    rows, missing, CASE WHEN recounted IS NOT NULL THEN base ELSE latest_base END AS base, self_selected, newest, cut,
    coalesce(straddles, FALSE) AS straddles,
    CASE WHEN year_before_cut THEN early_value END AS same_days_value,
    CASE WHEN year_before_cut THEN CASE early_weight WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END END AS same_days_qualifier,
    coalesce(year_before_cut AND early_straddles, FALSE) AS same_days_straddles
FROM valued;

CREATE OR REPLACE TEMP TABLE fresh_figure AS
SELECT *, md5(CAST(row(*COLUMNS(*)) AS VARCHAR)) AS content FROM drafted_figure
