"""Kept originals read again by today's rules."""
