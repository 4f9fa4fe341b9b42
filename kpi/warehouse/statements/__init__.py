"""The SQL by which an edition's file is kept: `statement(name)` is the text of kpi/warehouse/statements/<name>.sql."""

from pathlib import Path

from kpi.warehouse.sql import queries_of

statement = queries_of(Path(__file__).parent)
