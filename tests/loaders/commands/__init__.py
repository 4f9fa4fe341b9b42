"""Tests of loaders/commands/."""
