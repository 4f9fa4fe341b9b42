"""Columns whose headings are not known, each with what it may be: taken with one click a sheet."""
