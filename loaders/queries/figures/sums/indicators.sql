-- A sum in which some rows lack their number is a lower bound. Running sums are those of what adds up since its start alone.
CREATE OR REPLACE TEMP TABLE weighed_figure AS
WITH named AS (
    SELECT
        added.*, latest.* EXCLUDE (plan, clause, dataset, automatic, split_1, split_2, year),
        polled.n, polled.n_severity, polled.has_counts, polled.all_self_selected, polled.last_poll, polled.design_effect AS effect_of_all,
        polled.polls, polled.poll_ended,
        CASE latest.measure WHEN 'share' THEN 100 * latest.answers / polled.n WHEN 'base' THEN polled.n END AS recounted,
        greatest(added.severity, CASE WHEN missing > 0 THEN 1 ELSE 0 END) AS weight_of_sum,
        greatest(coalesce(early_severity, 0), CASE WHEN early_missing > 0 THEN 1 ELSE 0 END) AS early_weight_of_sum
    FROM added LEFT JOIN latest
        ON latest.plan = added.plan AND latest.clause = added.clause AND latest.dataset = added.dataset
        AND latest.automatic = added.automatic AND latest.year = added.year AND added.dimension = ''
        AND latest.split_1 = added.split_1 AND latest.split_2 = added.split_2
    LEFT JOIN polled
        ON polled.plan = added.plan AND polled.clause = added.clause AND polled.dataset = added.dataset
        AND polled.split_1 = added.split_1 AND polled.year = added.year AND polled.indicator = '' AND added.dimension = ''
),
ruled AS (
    SELECT
        named.* EXCLUDE (unit),
        coalesce(named.unit, automatic.unit) AS unit,
        CASE
            WHEN automatic.accumulation = 'ratio' THEN 'ratio'
            WHEN automatic.splits = 0 AND (definition.accumulation = 'latest' OR definition.unit_az = '%') THEN automatic.accumulation
            WHEN coalesce(definition.unit_az, named.unit) = '%' THEN 'latest'
            WHEN day_of = 'series' AND CASE WHEN definition.kind IS NULL THEN never_added.unit IS NOT NULL ELSE definition.kind IN ('share', 'average', 'index', 'rank') END
            THEN 'latest'
            WHEN definition.accumulation IS NOT NULL THEN definition.accumulation
            ELSE automatic.accumulation
        END AS accumulation,
        coalesce(definition.accumulation, automatic.accumulation) = 'since_start' AS runs
    FROM named
    JOIN automatic ON automatic.dataset = named.dataset AND automatic.code = named.automatic AND automatic.until_edition IS NULL
    LEFT JOIN definition ON definition.agency = $agency AND definition.until_edition IS NULL
        AND definition.plan = named.plan AND definition.clause = named.clause
        AND definition.automatic = named.automatic AND definition.split_1 = named.split_1 AND definition.split_2 = named.split_2
    LEFT JOIN never_added ON never_added.unit = coalesce(definition.unit_az, named.unit)
),
running AS (
    SELECT
        *, sum(total) OVER so_far AS running_total, max(weight_of_sum) OVER so_far AS running_weight,
        sum(rows) OVER so_far AS running_rows, sum(missing) OVER so_far AS running_missing, sum(missing) OVER before AS earlier_missing,
        sum(total) OVER before AS earlier_total, max(weight_of_sum) OVER before AS earlier_weight
    FROM ruled
    WHERE runs
    WINDOW
        so_far AS (PARTITION BY plan, clause, dataset, automatic, split_1, split_2, dimension, member ORDER BY year),
        before AS (PARTITION BY plan, clause, dataset, automatic, split_1, split_2, dimension, member ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    UNION ALL BY NAME
    SELECT * FROM ruled WHERE NOT runs
),
valued AS (
    SELECT
        *,
        CASE accumulation
            WHEN 'within_year' THEN total WHEN 'since_start' THEN running_total
            WHEN 'ratio' THEN CASE WHEN has_counts THEN recounted ELSE latest END ELSE latest
        END AS value,
        CASE accumulation
            WHEN 'within_year' THEN weight_of_sum WHEN 'since_start' THEN running_weight
            WHEN 'ratio' THEN
                CASE
                    WHEN NOT has_counts THEN latest_severity WHEN measure = 'base' THEN n_severity
                    WHEN greatest(answers_severity, n_severity) > 0 THEN 2 ELSE 0
                END
            ELSE latest_severity
        END AS weight,
        CASE accumulation
            WHEN 'within_year' THEN coalesce(early_total, CASE WHEN early_missing = 0 THEN 0 END)
            WHEN 'since_start' THEN
                CASE
                    WHEN early_total IS NOT NULL OR earlier_total IS NOT NULL OR early_missing + coalesce(earlier_missing, 0) = 0
                    THEN coalesce(early_total, 0) + coalesce(earlier_total, 0)
                END
            ELSE early_latest
        END AS early_value,
        CASE accumulation
            WHEN 'within_year' THEN early_weight_of_sum
            WHEN 'since_start' THEN greatest(early_weight_of_sum, coalesce(earlier_weight, 0))
            ELSE coalesce(early_latest_severity, 0)
        END AS early_weight
    FROM running
)
SELECT
    plan, clause, dataset, automatic, split_1, split_2, FALSE AS is_defined, dimension, member, year, label, answer, unit, accumulation,
    value, weight,
    CASE accumulation WHEN 'since_start' THEN running_rows ELSE rows END AS rows,
    CASE accumulation WHEN 'since_start' THEN running_missing ELSE missing END AS missing,
    CASE WHEN has_counts THEN n WHEN measure = 'base' THEN value ELSE last_poll.n END AS base,
    CASE WHEN has_counts THEN n_severity WHEN measure = 'base' THEN weight ELSE last_poll.n_severity END AS base_weight,
    CASE
        WHEN has_counts THEN all_self_selected WHEN measure = 'base' THEN CAST(nullif(base_self_selected, '') AS BOOLEAN) ELSE last_poll.self_selected
    END AS self_selected,
    CASE WHEN has_counts OR measure = 'base' THEN FALSE ELSE last_poll.weighted END AS weighted,
    CASE WHEN measure = 'base' THEN NULL WHEN has_counts THEN effect_of_all ELSE last_poll.design_effect END AS design_effect,
    newest, day_of, coalesce(reach, CASE WHEN last >= make_date(year, 12, 1) THEN 'december' ELSE 'earlier' END) AS reach,
    CASE day_of WHEN 'poll' THEN CASE WHEN newest >= make_date(year, 1, 1) THEN least(newest, last) END ELSE cut END AS cut,
    coalesce(straddles, FALSE) AS straddles, has_same_day, early_value, early_weight, coalesce(early_straddles, FALSE) AS early_straddles,
    spills, coalesce(has_counts, FALSE) AS has_counts, polls, poll_ended
FROM valued
WHERE value IS NOT NULL
