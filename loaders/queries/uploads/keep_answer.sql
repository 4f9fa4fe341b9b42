INSERT INTO row_answer BY NAME
SELECT $agency AS agency, $headings AS headings, $doubt AS doubt, $answer AS answer, $who AS who, $now AS done_at, $edition AS edition
