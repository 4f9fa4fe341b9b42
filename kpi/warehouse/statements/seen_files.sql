SELECT name FROM schema_file
