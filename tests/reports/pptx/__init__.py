"""Tests of reports/pptx/."""
