-- An upload and all others of the very same file, whether their original was purged, and their agency.
SELECT other.upload, purge.upload IS NOT NULL, other.agency
FROM upload
JOIN upload AS other ON other.sha256 = upload.sha256
LEFT JOIN purge ON purge.upload = other.upload
WHERE upload.upload = $upload
ORDER BY other.upload
