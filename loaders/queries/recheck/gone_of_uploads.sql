SELECT upload, count(*) FROM {table} WHERE agency = $agency AND until_edition = $edition AND {of_dataset}
    AND identity NOT IN (SELECT identity FROM {table} WHERE agency = $agency AND from_edition = $edition)
GROUP BY upload
