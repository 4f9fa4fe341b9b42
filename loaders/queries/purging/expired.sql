-- Uploads of files that nobody has brought since.
SELECT upload
FROM upload
WHERE upload NOT IN (SELECT upload FROM purge)
    AND sha256 NOT IN (SELECT sha256 FROM upload WHERE uploaded_at >= $before)
ORDER BY upload
