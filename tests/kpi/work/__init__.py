"""Tests of kpi/work/."""
