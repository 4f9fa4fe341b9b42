"""Tests of loaders/watching/."""
