-- A sheet that is read for the first time; of one that was read before, what it brought then stays.
INSERT INTO upload_sheet
SELECT $upload, $sheet, $name, $dataset, $heading_row, $letters, 0, 0, 0, 0, 0
WHERE NOT EXISTS (SELECT 1 FROM upload_sheet WHERE upload = $upload AND sheet = $sheet AND heading_row = $heading_row)
