SELECT name, kind FROM fact_column ORDER BY position
