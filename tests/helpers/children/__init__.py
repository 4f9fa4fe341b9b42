"""Processes that are slow, or ask for much, for tests of how they are ended."""
