SELECT sheet, row, doubt FROM counted_row WHERE upload = $upload
