"""Tests of loaders/exploring/."""
