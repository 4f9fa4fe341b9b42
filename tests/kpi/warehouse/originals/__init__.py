"""Tests of kpi/warehouse/originals.py and of the rights of what it keeps."""
