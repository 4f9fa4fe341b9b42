"""Tests of ui/explore/."""
