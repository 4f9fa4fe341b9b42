SELECT count(*) FROM kept_out WHERE upload = $upload
