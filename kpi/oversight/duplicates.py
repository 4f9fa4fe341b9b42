"""Rows that look like one and the same, though they came from different files or sheets."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

import duckdb

from kpi.warehouse.queries import query
from kpi.warehouse.rows import dicts
from language.folding import fold

ALIKE = 0.9  # of the letters, where the words are not the same
LARGEST = 200  # rows of the same dataset, dates and town that are compared with each other
MOST = 20_000  # rows that are compared, the newest first
MOST_PAIRS = 1000
_SERIES = ("channel", "material", "answer")  # must be the same
_DETAILS = ("place", "audience")  # must be the same where both rows have them
_NUMBERS = ("count", "participants", "share", "base", "value")


@dataclass(frozen=True)
class Duplicates:
    """pairs: of rows of kpi/warehouse/queries/side_by_side.sql, the newest first. all: whether all were compared."""

    pairs: list[tuple[dict, dict]]
    all: bool


def read_duplicates(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> Duplicates:
    """Rows of one dataset with the same dates and town, from different files or sheets, whose titles are alike.

    Two rows that each have an ID of their own are two rows to whoever gave it: they are named
    only where their numbers are the same too.
    """
    values = {"edition": edition, "agency": agency, "plan": plan, "largest": LARGEST, "most": MOST}
    rows = dicts(cursor.execute(query("side_by_side"), values))
    pairs = []
    for pair in _pairs(rows):
        pairs.append(pair)
        if len(pairs) == MOST_PAIRS:
            break
    complete = len(rows) < MOST and len(pairs) < MOST_PAIRS and all(row["block_rows"] <= LARGEST for row in rows)
    return Duplicates(pairs, complete)


def _pairs(rows: list[dict]) -> Iterator[tuple[dict, dict]]:
    """rows: in the order of their blocks, which stays."""
    blocks = defaultdict(list)
    for row in rows:
        series = (_folded(row[name] or "") for name in _SERIES)
        blocks[row["dataset"], row["starts"], row["ends"], row["town"], *series].append(row)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if _look_alike(one, other):
                yield one, other


def _look_alike(one: dict, other: dict) -> bool:
    if (one["upload"], one["sheet"]) == (other["upload"], other["sheet"]) or not titles_alike(
        one["title"], other["title"]
    ):
        return False
    if any(one[name] and other[name] and _folded(one[name]) != _folded(other[name]) for name in _DETAILS):
        return False
    return not (one["id"] and other["id"]) or all(one[name] == other[name] for name in _NUMBERS)


@lru_cache(maxsize=50_000)
def titles_alike(one: str, other: str) -> bool:
    """The same words in any order, or nearly the same letters; never with other numbers: 'Part 1' is not 'Part 2'."""
    one, other = _folded(one), _folded(other)
    if one == other:
        return True
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    words, others = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", other))
    if words and words == others:
        return True
    letters = SequenceMatcher(None, one, other, autojunk=False)
    return letters.real_quick_ratio() >= ALIKE and letters.quick_ratio() >= ALIKE and letters.ratio() >= ALIKE


_folded = lru_cache(maxsize=50_000)(fold)
