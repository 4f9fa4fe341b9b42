"""Tests of ui/navigation/."""
