"""Indicators that an analyst defines on a dataset: conditions, checks, what they would give."""
