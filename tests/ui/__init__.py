"""Tests of ui/ without a browser."""
