"""What an analyst decides of single rows."""
