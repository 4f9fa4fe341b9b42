SELECT letters FROM upload_sheet JOIN upload USING (upload)
WHERE declaration = $name AND upload = (
    SELECT max(upload) FROM upload JOIN upload_sheet USING (upload)
    WHERE agency = $agency AND edition < $edition AND declaration = $name AND kind = 'file'
)
