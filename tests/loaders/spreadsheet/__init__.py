"""Tests of loaders/spreadsheet/."""
