"""The SQL by which loaders write: `query(name)` is the text of loaders/queries/<name>.sql."""

from pathlib import Path

from kpi.warehouse.sql import queries_of

query = queries_of(Path(__file__).parent)
