"""Texts of pages."""
