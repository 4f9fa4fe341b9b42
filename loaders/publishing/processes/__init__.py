"""Loads in processes of their own, which wait for further work."""
