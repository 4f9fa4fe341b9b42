"""Commands for whoever looks after the database."""
