"""Tests of ui/access/."""
