INSERT INTO edition VALUES ($edition, $now, $name, $email, $subject, $provider)
