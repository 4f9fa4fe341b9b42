SELECT letters FROM upload_sheet JOIN upload USING (upload)
WHERE declaration = $name AND agency = $agency AND edition = $edition
