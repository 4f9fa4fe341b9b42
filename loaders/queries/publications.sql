-- Of every edition what databases of all versions say: those of before have fewer columns.
SELECT edition, published_at, name, email
FROM edition
