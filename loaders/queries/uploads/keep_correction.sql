INSERT INTO correction VALUES ($upload, $sheet, $cell, $heading, $typed, $corrected, $who, $now)
