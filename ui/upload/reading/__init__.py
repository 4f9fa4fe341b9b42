"""How dropped sheets are read, and what only the analyst can tell of them."""
