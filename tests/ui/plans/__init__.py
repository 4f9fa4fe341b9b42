"""Tests of ui/plans/."""
