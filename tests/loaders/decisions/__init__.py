"""Tests of loaders/decisions/."""
