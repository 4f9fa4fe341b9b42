"""What a column as a whole tells."""
