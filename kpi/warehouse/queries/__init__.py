"""The SQL by which editions are read: `query(name)` is the text of kpi/warehouse/queries/<name>.sql."""

from pathlib import Path

from kpi.warehouse.sql import queries_of

query = queries_of(Path(__file__).parent)
