"""Headings as people type them."""
