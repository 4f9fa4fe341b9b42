"""Tests of ui/surveys/."""
