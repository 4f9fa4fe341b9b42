"""Tests of kpi/explore/."""
