"""Rows that an upload did not bring into the database, as typed: refused until they are fixed, or left out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

from kpi.warehouse.queries import query

ALL = 2**31 - 1


@dataclass(frozen=True, slots=True)
class KeptOutFault:
    """What is wrong with a row. column: the declared one; '' where it is none, or the row as a whole. code, values: of
    loaders.problems.problem.Fault."""

    column: str
    heading: str
    typed: str
    code: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class KeptOutRow:
    """reason: of loaders.checking.uncounted.WHY. cells: declared column → text. units: declared column → the unit that
    its heading tells. row: the spreadsheet's."""

    sheet: str
    declaration: str
    row: int
    reason: str
    cells: Mapping[str, str]
    units: Mapping[str, str]
    faults: tuple[KeptOutFault, ...]


def read_kept_out(cursor: duckdb.DuckDBPyConnection, upload: int, most: int = ALL) -> tuple[KeptOutRow, ...]:
    """The first of an upload: the refused ones, then those that were left out."""
    found = cursor.execute(query("kept_out"), {"upload": upload, "most": most}).fetchall()
    return tuple(
        KeptOutRow(
            sheet,
            declaration,
            row,
            reason,
            json.loads(cells),
            json.loads(units),
            tuple(KeptOutFault(**fault) for fault in json.loads(faults)),
        )
        for sheet, declaration, row, reason, cells, units, faults in found
    )


def count_kept_out(cursor: duckdb.DuckDBPyConnection, upload: int) -> int:
    ((count,),) = cursor.execute(query("kept_out_count"), {"upload": upload}).fetchall()
    return count
