-- Uploads of an edition whose file is kept without columns since an earlier upload.
INSERT INTO stripped
SELECT own.upload, max(stripped.columns) AS columns
FROM upload AS own
JOIN upload AS earlier
    ON earlier.sha256 = own.sha256
    AND lower(regexp_extract(earlier.file, '\.[^.]*$')) = lower(regexp_extract(own.file, '\.[^.]*$'))
JOIN stripped ON stripped.upload = earlier.upload
WHERE own.edition = $edition AND earlier.edition < $edition AND earlier.upload NOT IN (SELECT upload FROM purge)
    AND own.upload NOT IN (SELECT upload FROM stripped)
GROUP BY own.upload
