"""Kept originals read again by today's rules: what would differ from what the database holds."""
