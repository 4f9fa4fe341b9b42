-- Originals that were taken away by themselves.
SELECT upload.agency, purge.edition, purge.who, purge.done_at, purge.note, purge.upload, upload.file
FROM purge JOIN upload ON upload.upload = purge.upload
ORDER BY purge.edition, purge.upload
