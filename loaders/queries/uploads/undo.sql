INSERT INTO undoing VALUES ($upload, $edition, $who, $now, $note)
