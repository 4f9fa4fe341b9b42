INSERT INTO privacy VALUES ($agency, $private, $who, $now, $note, $edition)
