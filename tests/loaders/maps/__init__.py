"""Tests of loaders/maps/."""
