-- An upload and all others of the very same file, and whether their original was purged.
SELECT other.upload, purge.upload IS NOT NULL
FROM upload
JOIN upload AS other ON other.sha256 = upload.sha256
LEFT JOIN purge ON purge.upload = other.upload
WHERE upload.upload = $upload
ORDER BY other.upload
