"""Rows that look like one and the same, though they came from different files or sheets."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, islice
from typing import Any

import duckdb

from kpi.warehouse.fact_columns import FactColumns, listed, read_fact_columns
from kpi.warehouse.queries import query
from kpi.warehouse.row_names import RowNames, read_row_names
from kpi.warehouse.rows import dicts
from language.folding import fold

ALIKE = 0.9  # of the letters, where the words are not the same
LARGEST = 200  # rows of the same dataset, dates and town that are compared with each other
MOST = 20_000  # rows that are compared, the newest first
MOST_PAIRS = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is told from one that looks like it; texts are '' where none is filled in. title, beside: of
    kpi.warehouse.row_names."""

    dataset: str
    year: int
    starts: date
    ends: date
    precision: str
    title: str
    beside: str
    region: str
    place: str
    clauses: str
    upload: int
    file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class _Compared:
    """block: what rows have in common that are compared, of which the database has block_rows. details: texts that
    keep two rows apart where both have one; numbers: that rows with IDs of their own must share."""

    row: Row
    block: tuple
    block_rows: int
    has_id: bool
    details: tuple[str, ...]
    numbers: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Duplicates:
    """pairs: the newest first. all: whether all were compared."""

    pairs: list[tuple[Row, Row]]
    all: bool


def read_duplicates(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str) -> Duplicates:
    """Rows of one dataset with the same dates and town, from different files or sheets, whose titles are alike.

    Two rows that each have an ID of their own are two rows to whoever gave it: they are named
    only where their numbers are the same too.
    """
    values = {"edition": edition, "agency": agency, "plan": plan, "largest": LARGEST, "most": MOST}
    columns, names = read_fact_columns(cursor), read_row_names(cursor)
    held = dicts(cursor.execute(side_by_side_query(columns, names), values))
    rows = [_compared(row, columns, names) for row in held]
    pairs = list(islice(_pairs(rows), MOST_PAIRS))
    complete = len(rows) < MOST and len(pairs) < MOST_PAIRS and all(row.block_rows <= LARGEST for row in rows)
    return Duplicates(pairs, complete)


def side_by_side_query(columns: FactColumns, names: RowNames) -> str:
    shown = listed([name for name in columns.shown() if name != "title"], "fact")
    return query("side_by_side").format(title=names.title("fact"), beside=names.beside("fact"), columns=shown)


def _compared(held: dict[str, Any], columns: FactColumns, names: RowNames) -> _Compared:
    """held: a row of side_by_side.sql."""
    filled: dict[str, Any] = {field.name: "" if held[field.name] is None else held[field.name] for field in fields(Row)}
    row = Row(**filled)
    series = (_folded(held[name] or "") for name in names.series.get(row.dataset, ()))
    return _Compared(
        row,
        (row.dataset, row.starts, row.ends, held["town"], *series),
        held["block_rows"],
        bool(held["id"]),
        tuple(_folded(held[name] or "") for name in names.details.get(row.dataset, ())),
        tuple(held[name] for name in columns.numbers),
    )


def _pairs(rows: Sequence[_Compared]) -> Iterator[tuple[Row, Row]]:
    """Block by block, in the order of their rows."""
    blocks = defaultdict(list)
    for row in rows:
        blocks[row.block].append(row)
    for block in blocks.values():
        yield from ((one.row, other.row) for one, other in combinations(block, 2) if _look_alike(one, other))


def _look_alike(one: _Compared, other: _Compared) -> bool:
    if (one.row.upload, one.row.sheet) == (other.row.upload, other.row.sheet):
        return False
    if not titles_alike(one.row.title, other.row.title):
        return False
    if any(mine and its and mine != its for mine, its in zip(one.details, other.details, strict=True)):
        return False
    return not (one.has_id and other.has_id) or one.numbers == other.numbers


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
