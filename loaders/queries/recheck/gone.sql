-- Rows that stand on the word of uploads that were read again and of which no upload says anything any more.
UPDATE {table} SET until_edition = $edition
WHERE agency = $agency AND until_edition IS NULL AND {of_dataset} AND list_contains($uploads, upload)
    AND identity NOT IN (SELECT identity FROM reread WHERE declaration = $name)
