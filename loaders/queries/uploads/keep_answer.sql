INSERT INTO row_answer VALUES ($agency, $headings, $doubt, $counts, $who, $now, $edition)
