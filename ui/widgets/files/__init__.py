"""Files that are dropped, handed out, and kept as they came."""
