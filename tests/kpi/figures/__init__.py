"""Tests of kpi/figures/."""
