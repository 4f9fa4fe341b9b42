-- Where originals were read again by newer rules, and how many rows that changed.
SELECT agency, edition, who, done_at, new, changed, gone, '' AS note
FROM recheck
ORDER BY edition, agency
