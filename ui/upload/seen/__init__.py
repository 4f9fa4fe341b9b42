"""How cells of new and changed rows were read, before any of them counts."""
