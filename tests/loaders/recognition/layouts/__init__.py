"""Layouts that people use."""
