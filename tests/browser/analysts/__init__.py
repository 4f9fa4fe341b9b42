"""Pages on which analysts work."""
