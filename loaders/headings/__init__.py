"""Headings: which column each one names, whatever unit, mark, ending or keyboard it is typed with."""
