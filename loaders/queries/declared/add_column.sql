-- column: a declared name (loaders/datasets/database_columns.py).
ALTER TABLE {table} ADD COLUMN "{column}" {kind}
