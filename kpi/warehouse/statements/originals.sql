SELECT DISTINCT sha256, file FROM upload WHERE upload NOT IN (SELECT upload FROM purge)
