SELECT sheet, row FROM left_row WHERE upload = $upload
