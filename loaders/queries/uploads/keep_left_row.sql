INSERT INTO left_row VALUES ($upload, $sheet, $row, $who, $now)
