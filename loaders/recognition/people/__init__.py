"""Rows of one person each: who attended, who answered."""
