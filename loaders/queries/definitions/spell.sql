INSERT INTO spelling SELECT unnest(CAST($texts AS VARCHAR[])), unnest(CAST($folded AS VARCHAR[]))
