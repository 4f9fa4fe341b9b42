"""Tests of ui/history/."""
