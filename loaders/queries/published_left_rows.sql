-- The rows that were left out by hand of the last upload of a file, if there was any and it was not undone.
SELECT sheet, row
FROM left_row
WHERE upload = (
    SELECT max(upload) FROM upload
    WHERE agency = $agency AND sha256 = $sha256 AND upload NOT IN (SELECT upload FROM undoing)
)
ORDER BY sheet, row
