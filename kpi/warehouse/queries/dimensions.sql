SELECT DISTINCT dimension FROM dimension WHERE until_edition IS NULL ORDER BY dimension
