"""Tests of what is only looked at (kpi/warehouse/previews.py)."""
