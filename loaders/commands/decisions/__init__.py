"""What analysts decide by a command."""
