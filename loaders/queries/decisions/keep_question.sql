INSERT INTO kept_question VALUES ($agency, $plan, $name, $parts, $who, $now, $edition, NULL)
