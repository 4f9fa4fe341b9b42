SELECT spelling.dimension, spelling.spelling, spelling.name, spelling.note, upload.upload, upload.who, upload.uploaded_at AS done_at
FROM spelling JOIN upload USING (upload)
WHERE spelling.agency = $agency
    AND spelling.from_edition <= $edition AND (spelling.until_edition IS NULL OR spelling.until_edition > $edition)
ORDER BY spelling.dimension, spelling.name, spelling.spelling
