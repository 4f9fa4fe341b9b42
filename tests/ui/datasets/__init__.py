"""Tests of ui/datasets/."""
