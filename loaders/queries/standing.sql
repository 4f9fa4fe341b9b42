-- For each row that an undone upload has touched: the version that now stands, which is that of
-- the newest upload that is not undone. An upload that met a row unchanged speaks for it as well.
CREATE OR REPLACE TEMP TABLE standing AS
WITH touched AS (
    SELECT identity FROM {table} WHERE agency = $agency AND $upload IN (upload, seen_upload)
    UNION
    SELECT identity FROM withdrawal WHERE upload = $upload
),
versions AS (
    SELECT * FROM {table} WHERE agency = $agency AND identity IN (SELECT identity FROM touched)
),
said AS (
    SELECT identity, {key} AS key, from_edition AS version, upload, sheet, row FROM versions
    UNION ALL
    SELECT identity, {key} AS key, from_edition AS version, seen_upload, seen_sheet, seen_row FROM versions
    UNION ALL
    SELECT versions.identity, versions.{key} AS key, seen_before.version, seen_before.upload, seen_before.sheet, seen_before.row
    FROM versions JOIN seen_before ON seen_before.{key} = versions.{key} AND seen_before.version = versions.from_edition
    UNION ALL
    SELECT identity, NULL AS key, NULL AS version, upload, NULL AS sheet, NULL AS row
    FROM withdrawal
    WHERE identity IN (SELECT identity FROM touched)
)
SELECT touched.identity, newest.key, newest.version, newest.upload AS by_upload, newest.sheet, newest.row
FROM touched LEFT JOIN (
    SELECT * FROM said
    -- Agencies share identities: each has its own uploads.
    WHERE upload IN (SELECT upload FROM upload WHERE agency = $agency) AND upload NOT IN (SELECT upload FROM undoing)
    QUALIFY row_number() OVER (PARTITION BY identity ORDER BY upload DESC, version DESC) = 1
) AS newest USING (identity)
