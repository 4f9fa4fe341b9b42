SELECT agency FROM upload WHERE upload = $upload
