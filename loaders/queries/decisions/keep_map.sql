INSERT INTO region_map VALUES ($agency, $shapes, $file, $who, $now, $edition, NULL)
