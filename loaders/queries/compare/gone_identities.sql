SELECT identity FROM gone ORDER BY identity LIMIT $most
