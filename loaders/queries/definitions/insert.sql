INSERT INTO {table} ({names}) VALUES ({placeholders})
