INSERT INTO {table} VALUES ({placeholders})
