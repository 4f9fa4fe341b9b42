-- Every upload with its rows counted over its sheets, and by what it was undone.
SELECT
    upload.upload, upload.edition, upload.agency, upload.file, upload.sha256, upload.uploaded_at AS done_at, upload.who, upload.kind,
    sheets.datasets, coalesce(sheets.new, 0) AS new, coalesce(sheets.changed, 0) AS changed, coalesce(sheets.same, 0) AS same,
    coalesce(sheets.refused, 0) AS refused, coalesce(sheets.withdrawn, 0) AS withdrawn, coalesce(corrected.corrections, 0) AS corrections,
    undoing.edition AS undone_edition, undoing.who AS undone_by, undoing.done_at AS undone_at, undoing.note AS undone_note,
    coalesce(stripped.columns, '') AS stripped, purge.who AS purged_by, purge.done_at AS purged_at
FROM upload
LEFT JOIN (
    SELECT upload, string_agg(DISTINCT dataset, ' ' ORDER BY dataset) AS datasets,
        sum(new) AS new, sum(changed) AS changed, sum(same) AS same, sum(refused) AS refused, sum(withdrawn) AS withdrawn
    FROM upload_sheet GROUP BY upload
) AS sheets ON sheets.upload = upload.upload
LEFT JOIN (SELECT upload, count(*) AS corrections FROM correction GROUP BY upload) AS corrected ON corrected.upload = upload.upload
LEFT JOIN undoing ON undoing.upload = upload.upload
LEFT JOIN (
    SELECT upload, string_agg(DISTINCT columns, '; ' ORDER BY columns) AS columns FROM stripped GROUP BY upload
) AS stripped ON stripped.upload = upload.upload
LEFT JOIN purge ON purge.upload = upload.upload
ORDER BY upload.upload
