"""Tests of reports/xlsx/."""
