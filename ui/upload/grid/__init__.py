"""A sheet as it came, as a grid to type in: bad cells marked with their reasons."""
