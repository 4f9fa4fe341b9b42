SELECT upload, file FROM upload
