SELECT edition, published_at, name, email, subject
FROM edition
ORDER BY edition
