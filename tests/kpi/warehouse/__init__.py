"""Tests of kpi/warehouse/."""
