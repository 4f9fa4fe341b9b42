-- Rows that the database holds and the edition's uploads do not, within the {spans} that they speak of.
CREATE OR REPLACE TEMP TABLE gone AS
WITH held AS (
    SELECT
        *, from_edition = $edition OR coalesce(seen_upload, 0) >= $first_upload AS arrived
    FROM {table}
    WHERE agency = $agency AND until_edition IS NULL AND {of_dataset}
)
SELECT * EXCLUDE (arrived) FROM held
WHERE NOT arrived
    AND (
        ({spans}) IN (SELECT ({spans}) FROM held WHERE arrived)
        -- A workbook that names its plan says by an empty sheet that the plan has no such rows.
        OR (
            '{spans}' = 'plan' AND NOT EXISTS (SELECT 1 FROM held WHERE arrived)
            AND plan IN (
                SELECT plan FROM plan
                WHERE agency = $agency AND until_edition IS NULL AND (from_edition = $edition OR coalesce(seen_upload, 0) >= $first_upload)
            )
        )
    )
    AND identity NOT IN (SELECT CAST(md5($name || identity) AS UUID) FROM refused)
    AND NOT EXISTS (SELECT 1 FROM unsure WHERE {may_be})
