SELECT sheet, declaration, dataset, heading_row, new, changed, same, refused, withdrawn
FROM upload_sheet WHERE upload = $upload
ORDER BY sheet, heading_row
