"""Tests of loaders/review/."""
