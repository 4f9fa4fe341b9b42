SELECT DISTINCT sha256, file FROM upload WHERE upload IN (SELECT upload FROM purge)
