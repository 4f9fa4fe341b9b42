SELECT sheet, cell, corrected FROM correction WHERE upload = $upload
