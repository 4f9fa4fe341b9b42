"""Tests of kpi/."""
