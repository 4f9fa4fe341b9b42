"""What a load changes, as it is told."""
