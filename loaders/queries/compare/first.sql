-- Whole rows, as dicts.
SELECT {table} FROM {table} ORDER BY upload, sheet, row LIMIT $most
