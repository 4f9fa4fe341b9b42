"""Databases for the oracle: random ones, the smallest that hold one rule each; their rows written past the loaders."""
