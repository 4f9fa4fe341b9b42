SELECT coalesce(max(upload), 0) FROM upload
