"""Questions that were kept under a name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.warehouse.queries import query


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """plan: the one that was looked at. parts: of kpi.explore.asked.address. Who kept it, and when."""

    name: str
    plan: str
    parts: Mapping[str, str]
    who: str
    done_at: datetime


def read_kept_questions(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str) -> dict[str, KeptQuestion]:
    """Name → the question, in the order of the names; those that stand in the edition."""
    rows = cursor.execute(query("kept_questions"), {"edition": edition, "agency": agency}).fetchall()
    return {name: KeptQuestion(name, plan, json.loads(parts), who, at) for name, plan, parts, who, at in rows}
