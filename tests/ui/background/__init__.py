"""Tests of ui/background/."""
