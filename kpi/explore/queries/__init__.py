"""The SQL that reads facts for a question; what stands in braces is made of allowed columns (kpi.explore.columns)."""

from pathlib import Path

from kpi.warehouse.sql import queries_of

query = queries_of(Path(__file__).parent)
