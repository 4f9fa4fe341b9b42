"""Tests of loaders/figures/."""
