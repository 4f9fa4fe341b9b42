"""Archives of a database."""
