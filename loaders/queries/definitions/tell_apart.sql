INSERT INTO told_apart SELECT unnest(CAST($names AS VARCHAR[])), unnest(CAST($texts AS VARCHAR[])), unnest(CAST($folded AS VARCHAR[]))
