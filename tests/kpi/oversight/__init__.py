"""Tests of kpi/oversight/."""
