"""Tests of loaders/workbooks/."""
