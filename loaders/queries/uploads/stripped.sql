-- Which columns the originals of an edition lack.
INSERT INTO stripped
SELECT upload, $columns FROM upload WHERE edition = $edition AND sha256 = $sha256
