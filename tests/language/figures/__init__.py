"""Tests of language/figures/."""
