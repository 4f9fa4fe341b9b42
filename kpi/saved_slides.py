"""Selections of slides that were chosen for a meeting and saved under a name."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import duckdb

from kpi.warehouse.queries import query
from language.grouping import group_key

_SURVEY = "survey/"
QUESTION = "question"  # slides of kept questions: its name follows a stroke


@dataclass(frozen=True)
class SavedSlides:
    """One selection. keys: those of its slides (reports.content.slides), in their order; who saved it, and when."""

    name: str
    keys: tuple[str, ...]
    who: str
    done_at: datetime


def read_saved_slides(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str
) -> dict[str, SavedSlides]:
    """Name → the slides saved under it, in the order of the names; those that stand in the edition."""
    rows = cursor.execute(query("saved_slides"), {"edition": edition, "agency": agency, "plan": plan}).fetchall()
    return {name: SavedSlides(name, slide_keys(json.loads(keys)), who, done_at) for name, keys, who, done_at in rows}


def slide_keys(typed: Iterable[str]) -> tuple[str, ...]:
    """Keys of slides as they are called now: those of questions were kept letter by letter once."""
    return tuple(_SURVEY + group_key(key.removeprefix(_SURVEY)) if key.startswith(_SURVEY) else key for key in typed)
