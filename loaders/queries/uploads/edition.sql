SELECT edition FROM upload WHERE upload = $upload
