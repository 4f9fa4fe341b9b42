"""Tests of loaders/seen/."""
