-- For each row that an undone upload has touched: the version that now stands, which is that of
-- the newest upload that is not undone. An upload that met a row unchanged speaks for it as well.
CREATE OR REPLACE TEMP TABLE standing AS
WITH undone AS (SELECT upload FROM undoing),
touched AS (
    SELECT identity FROM {table} WHERE agency = $agency AND $upload IN (upload, seen_upload)
    UNION
    SELECT identity FROM withdrawal WHERE upload = $upload
),
-- Agencies share identities: each has its own uploads.
own AS (SELECT upload FROM upload WHERE agency = $agency),
said AS (
    SELECT
        identity, from_edition AS version,
        CASE
            WHEN seen_upload IS NOT NULL AND seen_upload NOT IN (SELECT upload FROM undone) THEN seen_upload
            WHEN upload NOT IN (SELECT upload FROM undone) THEN upload
        END AS by_upload
    FROM {table} WHERE agency = $agency AND identity IN (SELECT identity FROM touched)
    UNION ALL
    SELECT identity, NULL AS version, upload AS by_upload
    FROM withdrawal
    WHERE identity IN (SELECT identity FROM touched) AND upload IN (SELECT upload FROM own) AND upload NOT IN (SELECT upload FROM undone)
)
SELECT touched.identity, newest.version, newest.by_upload
FROM touched LEFT JOIN (
    SELECT * FROM said WHERE by_upload IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY identity ORDER BY by_upload DESC, version DESC) = 1
) AS newest USING (identity)
