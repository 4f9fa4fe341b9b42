"""Tests of loaders/publishing/."""
