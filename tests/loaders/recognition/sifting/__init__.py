"""Which rows are data, and what only the analyst can tell of them."""
