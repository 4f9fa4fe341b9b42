"""Rows that tell of several things, or times, where one is counted."""
