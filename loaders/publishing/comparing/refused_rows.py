"""Refused rows: a load holds them, so what they may be in the database is not gone."""

from typing import NamedTuple

import pyarrow as pa

from loaders.checking.checked import CheckedSheet
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import CODES

_MOST = 500  # different ones that are compared with what is held; beyond them they may be any row
_KINDS = {"dates": pa.date32(), "year": pa.int32()}


class RefusedRows(NamedTuple):
    """identities: of the rows, as far as they are known. unsure: by what else they are known;
    null where a cell cannot be read or is empty."""

    identities: list[str]
    unsure: pa.Table


def refused_rows(declaration: Declaration, sheets: list[CheckedSheet]) -> RefusedRows:
    """Those of all sheets of one declaration. A sheet that cannot be read as a whole may hold any row."""
    names = _names(declaration)
    identities: list[str] = []
    known: set[tuple] = set()
    for sheet in sheets:
        rows = sheet.rows
        if rows.problems and not rows.numbers:
            known.add((None,) * len(names))
        faulty = {(problem.row, problem.column) for problem in rows.problems}
        for row in rows.refused:
            identities += sheet.identities[row : row + 1]
            known.add(tuple(_readable(sheet, row, name, faulty) for name in names))
    if len(known) > _MOST:
        known = {(None,) * len(names)}
    columns = {
        "starts" if name == "dates" else name: pa.array(
            [one[position] for one in known], _KINDS.get(declaration.column(name).kind, pa.string())
        )
        for position, name in enumerate(names)
    }
    return RefusedRows(identities, pa.table({"nth": pa.array(range(len(known)), pa.int32())} | columns))


def may_be(unsure: pa.Table, held: str) -> str:
    """The condition that a held row may be one of them."""
    columns = [name for name in unsure.column_names if name != "nth"]
    return " AND ".join(f'coalesce(unsure."{name}" = {held}."{name}", TRUE)' for name in columns) or "TRUE"


def _names(declaration: Declaration) -> list[str]:
    """The columns that tell rows apart, but for the plan: which one is meant may be what is wrong."""
    splits = [name for alternatives in declaration.splits for name in alternatives]
    names = [name for part in declaration.identity for name in (splits if part == "splits" else [part])]
    return [name for name in names if name != "plan"]


def _readable(sheet: CheckedSheet, row: int, name: str, faulty: set[tuple[int, int]]):
    value = sheet.rows.values[name][row]
    if value is None or (sheet.rows.numbers[row], sheet.layout.columns.get(name, -1) + 1) in faulty:
        return None
    if name == "dates":
        return value.starts
    return CODES.canonical(value) if name == "indicator" else value
