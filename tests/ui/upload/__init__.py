"""Tests of ui/upload/."""
