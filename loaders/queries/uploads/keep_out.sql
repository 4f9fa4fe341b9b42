INSERT INTO kept_out BY NAME SELECT * FROM kept_rows
