-- Whole rows, as dicts.
SELECT {table} FROM {table} WHERE list_contains($identities, identity)
