INSERT INTO {table} ({names}) VALUES ({places})
