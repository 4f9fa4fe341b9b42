"""Tests of kpi/rules/."""
