INSERT INTO {table} ({names}) VALUES {rows}
