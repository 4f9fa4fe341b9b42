INSERT INTO reading VALUES ($agency, $headings, $declaration, $heading_row, $columns, $who, $now, $edition)
