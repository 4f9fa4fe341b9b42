-- The same of what the work plan means to do: of one kind of work, with what its channel and material are grouped by. texts,
-- keys: what was typed, and its form, side by side.
form AS (
    SELECT unnest(CAST($texts AS VARCHAR[])) AS text, unnest(CAST($keys AS VARCHAR[])) AS key
),
fact AS (
    SELECT work_plan.*, work_plan.clause AS clauses, coalesce(first.key, '') AS split_1, coalesce(second.key, '') AS split_2
    FROM work_plan
    LEFT JOIN form AS first ON first.text = work_plan.channel
    LEFT JOIN form AS second ON second.text = work_plan.material
    WHERE work_plan.from_edition <= $edition AND (work_plan.until_edition IS NULL OR work_plan.until_edition > $edition)
        AND work_plan.agency = $agency AND work_plan.kind = $dataset
        AND (len($plans) = 0 OR list_contains($plans, work_plan.plan))
),
chosen AS (
    SELECT
        row_number() OVER () AS fact, {row} AS row_key, {column} AS column_key, {places} AS places, {amount} AS amount, {qualifier} AS qualifier,
        CASE WHEN {is_inside} THEN 0 ELSE 1 END AS state,
        fact.starts, fact.ends, fact.precision, fact.year, fact.title, concat_ws(' · ', fact.channel, fact.material) AS beside,
        NULL AS region, NULL AS place, NULL AS answer,
        fact.clauses, fact.note, fact.upload, fact.sheet, fact.row
    FROM fact
    WHERE {is_met} AND {is_wanted}
)
