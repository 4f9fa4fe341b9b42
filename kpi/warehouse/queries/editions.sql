SELECT edition, published_at, name, email, subject, provider
FROM edition
ORDER BY edition
