"""Rows behind a figure or behind a cell of an answer, searched and listed alike."""
