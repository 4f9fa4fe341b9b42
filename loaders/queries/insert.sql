INSERT INTO {table} BY NAME
SELECT merged.* EXCLUDE (is_new, is_changed), $edition AS from_edition
FROM merged WHERE is_new OR is_changed
