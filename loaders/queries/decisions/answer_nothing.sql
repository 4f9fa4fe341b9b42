INSERT INTO nothing_to_report
VALUES ($agency, $plan, $clause, $dataset, $year, $who, $now, $note, NULL, $edition, NULL)
