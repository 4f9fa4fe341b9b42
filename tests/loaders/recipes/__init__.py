"""Tests of loaders/recipes/."""
