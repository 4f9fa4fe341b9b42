INSERT INTO edition (edition, published_at, name, email, subject, provider, time_zone)
VALUES ($edition, $now, $name, $email, $subject, $provider, $time_zone)
