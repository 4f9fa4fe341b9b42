"""Tests of charts/."""
