INSERT INTO purge VALUES ($upload, $who, $now, $note, $edition)
