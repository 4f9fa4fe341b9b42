INSERT INTO recipe
VALUES ($agency, $name, $headings, $texts, $declaration, $heading_row, $columns, $answers, $who, $now, $edition, NULL)
