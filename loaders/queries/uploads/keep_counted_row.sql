INSERT INTO counted_row VALUES ($upload, $sheet, $row, $doubt, $who, $now)
