"""What a title above a table says of its columns: years and units."""
