"""Tests of loaders/entry/."""
