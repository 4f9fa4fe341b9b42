"""Tests of loaders/marked/."""
