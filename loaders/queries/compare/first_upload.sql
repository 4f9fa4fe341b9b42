SELECT min(upload) FROM upload WHERE edition = $edition
