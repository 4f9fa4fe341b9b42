"""Tests of loaders/fixing/."""
