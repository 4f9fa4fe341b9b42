"""Cells to rows: which headings name which columns, which rows count, what a cell says."""
