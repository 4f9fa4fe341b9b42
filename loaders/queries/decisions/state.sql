INSERT INTO complete_up_to VALUES ($agency, $dataset, $day, $who, $now, $note, NULL, $edition, NULL, $holds_back, $plan, $clause)
