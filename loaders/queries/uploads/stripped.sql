-- Which columns the original of a file lacks, which is that of every upload of it.
INSERT INTO stripped
SELECT upload, $columns
FROM upload
WHERE sha256 = $sha256 AND ends_with(lower(file), $kind) AND upload NOT IN (SELECT upload FROM purge)
