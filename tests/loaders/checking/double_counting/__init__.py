"""Rows that would count a second time."""
