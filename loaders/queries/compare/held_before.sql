SELECT 1 FROM {table} WHERE agency = $agency AND until_edition IS NULL AND from_edition < $edition AND {of_dataset} LIMIT 1
