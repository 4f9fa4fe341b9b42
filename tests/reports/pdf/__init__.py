"""Tests of reports/pdf/."""
