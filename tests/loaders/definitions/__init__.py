"""Tests of loaders/definitions/."""
