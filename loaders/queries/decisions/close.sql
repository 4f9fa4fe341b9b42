INSERT INTO closing VALUES ($agency, $plan, $year, $closed, $who, $now, $note, $edition)
