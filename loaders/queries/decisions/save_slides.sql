INSERT INTO deck VALUES ($agency, $plan, $name, $keys, $who, $now, $edition, NULL)
