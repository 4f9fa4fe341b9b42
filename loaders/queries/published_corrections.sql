-- The corrections of the last upload of a file, if there were any and it was not undone.
SELECT sheet, cell, corrected
FROM correction
WHERE upload = (
    SELECT max(upload) FROM upload
    WHERE agency = $agency AND sha256 = $sha256 AND upload NOT IN (SELECT upload FROM undoing)
)
ORDER BY sheet, cell
