"""Tests of reports/html/."""
