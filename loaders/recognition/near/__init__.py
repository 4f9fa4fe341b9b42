"""Columns whose headings nobody knows: what they may be, by their words and by what stands below; only proposed."""
