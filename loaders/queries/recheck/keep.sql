INSERT INTO recheck VALUES ($agency, $edition, $who, $now, $new, $changed, $gone)
