"""Rows that add up others, and parts that do not come to their whole."""
