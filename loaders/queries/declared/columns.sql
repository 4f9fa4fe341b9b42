SELECT column_name FROM (DESCRIBE fact)
