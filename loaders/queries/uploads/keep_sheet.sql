INSERT INTO upload_sheet
VALUES ($upload, $sheet, $declaration, $dataset, $heading_row, $letters, $new, $changed, $same, $refused, 0)
