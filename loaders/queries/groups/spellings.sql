SELECT dimension, spelling, name FROM spelling WHERE agency = $agency AND until_edition IS NULL ORDER BY from_edition, row, spelling
