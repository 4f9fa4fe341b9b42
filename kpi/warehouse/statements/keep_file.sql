INSERT INTO schema_file VALUES ($name)
