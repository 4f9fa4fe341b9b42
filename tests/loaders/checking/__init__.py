"""Tests of loaders/checking/."""
