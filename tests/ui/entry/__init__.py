"""Tests of ui/entry/ and its page."""
