"""Tests of reports/word/."""
