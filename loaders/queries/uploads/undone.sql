SELECT 1 FROM undoing WHERE upload = $upload
