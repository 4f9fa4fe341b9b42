-- Every figure of an agency anew from the facts that hold; loaders/figures/rollup.py keeps what changed.
-- The rules are those of docs/rules.md and docs/architecture.md ('Counting'): a fact counts once in
-- each of its clauses and once in the plan's total; a row without a clause is in no figure.

-- The day up to which a dataset is complete: its newest fact, or a later day that an analyst stated;
-- never after today. What is known by the year alone says nothing of the day.
CREATE OR REPLACE TEMP TABLE cut AS
WITH newest AS (
    SELECT dataset, CAST(max(least(ends, $today)) FILTER (precision <> 'year') AS DATE) AS day
    FROM fact
    WHERE agency = $agency AND until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
    GROUP BY dataset
),
stated AS (
    SELECT dataset, CAST(max(least(day, $today)) AS DATE) AS day
    FROM complete_up_to
    WHERE agency = $agency AND until_edition IS NULL
    GROUP BY dataset
),
known AS (
    SELECT dataset, CASE WHEN stated.day > newest.day OR newest.day IS NULL THEN stated.day ELSE newest.day END AS day
    FROM newest LEFT JOIN stated USING (dataset)
)
SELECT $agency AS agency, dataset, $today AS today, day AS cut, CAST(day - INTERVAL 1 YEAR AS DATE) AS same_day FROM known;

CREATE OR REPLACE TEMP VIEW dated AS
SELECT
    fact.*, cut.cut, cut.same_day,
    CASE WHEN precision <> 'year' THEN least(ends, today) END AS newest,
    starts <= cut AND ends > cut AS straddles,
    ends <= same_day AS is_early,
    starts <= same_day AND ends > same_day AS early_straddles,
    date_part('year', ends) > year AS spills
FROM fact JOIN cut USING (agency, dataset)
WHERE until_edition IS NULL AND plan IS NOT NULL AND clauses <> '';

CREATE OR REPLACE TEMP VIEW placed AS
SELECT dated.*, fact_clause.clause FROM dated JOIN fact_clause USING (fact)
UNION ALL
SELECT dated.*, '' AS clause FROM dated;

-- An annual value of an indicator stands for its year: months or days beside it are not added to it.
CREATE OR REPLACE TEMP TABLE superseded AS
SELECT fact, clause
FROM placed
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value') AND precision <> 'year'
    AND (plan, clause, dataset, split_1, split_2, year) IN (
        SELECT (plan, clause, dataset, split_1, split_2, year) FROM placed
        WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value') AND precision = 'year' AND value IS NOT NULL
    );

-- Once per indicator. severity: 0 exact, 1 at least, 2 about; the weakest claim of a sum holds.
CREATE OR REPLACE TEMP VIEW item AS
SELECT
    placed.plan, placed.clause, placed.dataset, automatic.code AS automatic, automatic.measure, automatic.splits, placed.year,
    CASE WHEN automatic.splits >= 1 THEN placed.split_1 ELSE '' END AS split_1,
    CASE WHEN automatic.splits >= 2 THEN placed.split_2 ELSE '' END AS split_2,
    {texts},
    {amount} AS amount,
    CASE {qualifier} WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS severity,
    placed.newest, placed.cut, placed.same_day, placed.straddles, placed.is_early, placed.early_straddles, placed.spills,
    placed.fact, placed.starts, placed.ends, placed.base, placed.share, placed.self_selected, placed.count AS answers,
    CASE placed.count_qualifier WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 ELSE 0 END AS answers_severity,
    coalesce(nullif(automatic.unit, ''), placed.unit, '') AS unit
FROM placed JOIN automatic USING (dataset) ANTI JOIN superseded USING (fact, clause)
WHERE automatic.total OR placed.clause <> '';

-- What adds up, for the indicators and for each of their dimensions.
CREATE OR REPLACE TEMP TABLE added AS
WITH division AS (
    SELECT dataset, dimension FROM dimension UNION SELECT dataset, '' AS dimension FROM automatic
),
divided AS (
    SELECT item.*, division.dimension, CASE division.dimension WHEN '' THEN '' ELSE {member} END AS member
    FROM item JOIN division USING (dataset)
)
SELECT
    plan, clause, dataset, automatic, split_1, split_2, year, dimension, member,
    sum(amount) AS total, max(severity) AS severity, count(*) AS rows, count(*) - count(amount) AS missing, count(*) FILTER (spills) AS spills,
    max(newest) AS newest, max(cut) AS cut, bool_or(straddles) AS straddles,
    sum(amount) FILTER (is_early) AS early_total, max(severity) FILTER (is_early) AS early_severity,
    count(*) FILTER (is_early AND amount IS NULL) AS early_missing, bool_or(early_straddles) AS early_straddles,
    year = date_part('year', max(same_day)) AS year_before_cut
FROM divided
WHERE member IS NOT NULL
GROUP BY plan, clause, dataset, automatic, split_1, split_2, year, dimension, member;

-- The polls of a year on one question: respondents add up over them where every count is known, else
-- the last one that published shares tells them all. What is asked of one as of several is
-- whoever wished to answer; of drawn ones beside one of which nothing is said, nothing.
CREATE OR REPLACE TEMP TABLE polled AS
WITH poll AS (
    SELECT
        plan, clause, dataset, split_1, year, starts, ends, max(fact) AS fact, bool_and(is_early) AS is_early,
        max(base) AS n, max(severity) AS severity, count(answers) = count(*) AND max(base) > 0 AS is_counted, count(share) > 0 AS has_shares,
        CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS self_selected
    FROM item WHERE measure = 'base'
    GROUP BY plan, clause, dataset, split_1, year, starts, ends
)
SELECT
    plan, clause, dataset, split_1, year,
    sum(n) AS n, max(severity) AS n_severity, bool_and(is_counted) AS has_counts,
    CASE WHEN bool_or(self_selected) THEN TRUE WHEN count(self_selected) = count(*) THEN FALSE END AS all_self_selected,
    CASE
        WHEN bool_or(self_selected) FILTER (is_early) THEN TRUE WHEN count(self_selected) FILTER (is_early) = count(*) FILTER (is_early) THEN FALSE
    END AS early_self_selected,
    arg_max(struct_pack(starts, ends, n, severity, self_selected), (ends, fact)) FILTER (has_shares) AS last,
    sum(n) FILTER (is_early) AS early_n, max(severity) FILTER (is_early) AS early_n_severity,
    coalesce(bool_and(is_counted) FILTER (is_early), FALSE) AS early_has_counts,
    arg_max(struct_pack(starts, ends, n, severity, self_selected), (ends, fact)) FILTER (is_early AND has_shares) AS early_last
FROM poll
GROUP BY plan, clause, dataset, split_1, year;

-- What does not add up: the latest value of a year, and shares recomputed from counts where all
-- counts of the year are known.
CREATE OR REPLACE TEMP TABLE latest AS
SELECT
    plan, clause, dataset, automatic, split_1, split_2, year,
    arg_max({label}, (ends, fact)) AS label,
    arg_max(answer, (ends, fact)) FILTER (measure = 'share') AS answer, arg_max(unit, (ends, fact)) AS unit,
    arg_max(amount, (ends, fact)) FILTER (is_told) AS latest,
    arg_max(severity, (ends, fact)) FILTER (is_told AND amount IS NOT NULL) AS latest_severity,
    arg_max(amount, (ends, fact)) FILTER (is_early AND is_told_early) AS early_latest,
    arg_max(severity, (ends, fact)) FILTER (is_early AND is_told_early AND amount IS NOT NULL) AS early_latest_severity,
    arg_max(coalesce(CAST(self_selected AS VARCHAR), ''), (ends, fact)) FILTER (base IS NOT NULL) AS base_self_selected,
    any_value(measure) AS measure, sum(answers) AS answers, max(answers_severity) AS answers_severity,
    sum(answers) FILTER (is_early) AS early_answers, max(answers_severity) FILTER (is_early) AS early_answers_severity
FROM (
    SELECT
        item.*,
        measure <> 'share' OR item.starts = polled.last.starts AND item.ends = polled.last.ends AS is_told,
        measure <> 'share' OR item.starts = polled.early_last.starts AND item.ends = polled.early_last.ends AS is_told_early
    FROM item LEFT JOIN polled
        ON polled.plan = item.plan AND polled.clause = item.clause AND polled.dataset = item.dataset
        AND polled.split_1 = item.split_1 AND polled.year = item.year
    WHERE splits > 0
) AS item
GROUP BY plan, clause, dataset, automatic, split_1, split_2, year;

-- A sum in which some rows lack their number is a lower bound.
CREATE OR REPLACE TEMP TABLE drafted_figure AS
WITH named AS (
    SELECT
        added.*, latest.* EXCLUDE (plan, clause, dataset, automatic, split_1, split_2, year), polled.* EXCLUDE (plan, clause, dataset, split_1, year),
        CASE latest.measure WHEN 'share' THEN 100 * latest.answers / polled.n WHEN 'base' THEN polled.n END AS recounted,
        CASE latest.measure WHEN 'share' THEN 100 * latest.early_answers / polled.early_n WHEN 'base' THEN polled.early_n END AS early_recounted,
        greatest(added.severity, CASE WHEN missing > 0 THEN 1 ELSE 0 END) AS weight_of_sum,
        greatest(coalesce(early_severity, 0), CASE WHEN early_missing > 0 THEN 1 ELSE 0 END) AS early_weight_of_sum
    FROM added LEFT JOIN latest
        ON latest.plan = added.plan AND latest.clause = added.clause AND latest.dataset = added.dataset
        AND latest.automatic = added.automatic AND latest.year = added.year AND added.dimension = ''
        AND latest.split_1 = added.split_1 AND latest.split_2 = added.split_2
    LEFT JOIN polled
        ON polled.plan = added.plan AND polled.clause = added.clause AND polled.dataset = added.dataset
        AND polled.split_1 = added.split_1 AND polled.year = added.year AND added.dimension = ''
),
ruled AS (
    SELECT
        named.* EXCLUDE (unit),
        coalesce(named.unit, automatic.unit) AS unit,
        CASE
            WHEN automatic.accumulation = 'ratio' THEN 'ratio'
            WHEN automatic.splits = 0 AND (definition.accumulation = 'latest' OR definition.unit_az = '%') THEN automatic.accumulation
            WHEN coalesce(definition.unit_az, named.unit) = '%' THEN 'latest'
            WHEN definition.accumulation IS NOT NULL THEN definition.accumulation
            ELSE automatic.accumulation
        END AS accumulation
    FROM named
    JOIN automatic ON automatic.dataset = named.dataset AND automatic.code = named.automatic
    LEFT JOIN definition ON definition.agency = $agency AND definition.until_edition IS NULL
        AND definition.plan = named.plan AND definition.clause = named.clause
        AND definition.automatic = named.automatic AND definition.split_1 = named.split_1 AND definition.split_2 = named.split_2
),
running AS (
    SELECT
        *, sum(total) OVER so_far AS running_total, max(weight_of_sum) OVER so_far AS running_weight,
        sum(rows) OVER so_far AS running_rows, sum(missing) OVER so_far AS running_missing, sum(missing) OVER before AS earlier_missing,
        sum(total) OVER before AS earlier_total, max(weight_of_sum) OVER before AS earlier_weight
    FROM ruled
    WINDOW
        so_far AS (PARTITION BY plan, clause, dataset, automatic, split_1, split_2, dimension, member ORDER BY year),
        before AS (PARTITION BY plan, clause, dataset, automatic, split_1, split_2, dimension, member ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
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
            WHEN 'ratio' THEN CASE WHEN early_has_counts THEN early_recounted ELSE early_latest END ELSE early_latest
        END AS early_value,
        CASE accumulation
            WHEN 'within_year' THEN early_weight_of_sum
            WHEN 'since_start' THEN greatest(early_weight_of_sum, coalesce(earlier_weight, 0))
            WHEN 'ratio' THEN
                CASE
                    WHEN NOT early_has_counts THEN coalesce(early_latest_severity, 0) WHEN measure = 'base' THEN early_n_severity
                    WHEN greatest(early_answers_severity, early_n_severity) > 0 THEN 2 ELSE 0
                END
            ELSE coalesce(early_latest_severity, 0)
        END AS early_weight
    FROM running
)
SELECT
    $agency AS agency, plan, clause, dataset, automatic, split_1, split_2, FALSE AS is_defined, dimension, member, year,
    label, answer, unit, accumulation,
    value, CASE weight WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END AS qualifier,
    CAST(CASE accumulation WHEN 'since_start' THEN running_rows ELSE rows END AS INTEGER) AS rows,
    CAST(CASE accumulation WHEN 'since_start' THEN running_missing ELSE missing END AS INTEGER) AS missing,
    CASE WHEN has_counts THEN n WHEN measure = 'base' THEN value ELSE last.n END AS base,
    CASE CASE WHEN has_counts THEN n_severity WHEN measure = 'base' THEN weight ELSE last.severity END WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END AS base_qualifier,
    CASE
        WHEN has_counts THEN all_self_selected WHEN measure = 'base' THEN CAST(nullif(base_self_selected, '') AS BOOLEAN) ELSE last.self_selected
    END AS self_selected,
    newest, cut,
    coalesce(straddles, FALSE) AS straddles,
    CASE WHEN year_before_cut THEN early_value END AS same_days_value,
    CASE WHEN year_before_cut THEN CASE early_weight WHEN 2 THEN 'about' WHEN 1 THEN 'at_least' ELSE 'exact' END END AS same_days_qualifier,
    coalesce(year_before_cut AND early_straddles, FALSE) AS same_days_straddles,
    CASE
        WHEN NOT year_before_cut THEN NULL
        WHEN early_has_counts THEN CASE WHEN early_n_severity = 0 THEN early_n END
        WHEN early_last.severity = 0 THEN early_last.n
    END AS same_days_base,
    CASE WHEN year_before_cut THEN CASE WHEN early_has_counts THEN early_self_selected ELSE early_last.self_selected END END AS same_days_self_selected,
    CAST(spills AS INTEGER) AS spills, coalesce(has_counts, FALSE) AS has_counts
FROM valued
WHERE value IS NOT NULL
