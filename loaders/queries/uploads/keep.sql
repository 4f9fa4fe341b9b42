INSERT INTO upload VALUES ($upload, $edition, $agency, $file, $sha256, $now, $who, $kind)
