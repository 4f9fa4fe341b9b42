"""Sheets with more than one table: below each other, beside each other."""
