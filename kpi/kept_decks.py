"""The slides that were chosen for a meeting and kept under a name."""

import json
from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.warehouse.queries import query


@dataclass(frozen=True)
class Deck:
    """keys: of reports.content.slides.slides, in their order."""

    name: str
    keys: tuple[str, ...]
    who: str
    done_at: datetime


def read_decks(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> dict[str, Deck]:
    """Name → deck, in the order of the names."""
    rows = cursor.execute(query("decks"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return {name: Deck(name, tuple(json.loads(keys)), who, done_at) for name, keys, who, done_at in rows}
