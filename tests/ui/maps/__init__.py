"""Tests of ui/maps/."""
