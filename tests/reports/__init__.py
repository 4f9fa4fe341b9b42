"""Tests of reports/: every number of a hand-out is read back."""
