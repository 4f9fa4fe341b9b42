"""Tests of reports/open_data/."""
