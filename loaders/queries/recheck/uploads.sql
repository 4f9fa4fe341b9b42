-- An agency's uploads that stand, the oldest first; plan: the one that all their facts are in, if there is one.
SELECT upload.upload, upload.file, upload.sha256, upload.kind,
    CASE WHEN min(fact.plan) = max(fact.plan) THEN min(fact.plan) END AS plan
FROM upload LEFT JOIN fact ON fact.upload = upload.upload
WHERE upload.agency = $agency AND upload.upload NOT IN (SELECT upload FROM undoing)
GROUP BY upload.upload, upload.file, upload.sha256, upload.kind
ORDER BY upload.upload
