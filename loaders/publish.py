"""Checked rows into a new edition: all of a load or nothing, with the figures they give."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa

from kpi import warehouse
from loaders.check import CheckedFile, CheckedSheet
from loaders.registry import DECLARATIONS
from loaders.spreadsheet.problems import column_letters
from loaders.values import arrow_table

_PLACE = ("identity", "upload", "sheet", "row", "fact")  # where a row stands; not what it says
_ORDER = {declaration.name: place for place, declaration in enumerate(DECLARATIONS)}


@dataclass(frozen=True)
class SheetResult:
    """How many rows of one sheet were new, changed, the same, and refused."""

    file: str
    sheet: str
    dataset: str
    new: int
    changed: int
    same: int
    refused: int


@dataclass(frozen=True)
class Publication:
    """edition: the number made, or None where nothing was new or changed."""

    edition: int | None
    results: tuple[SheetResult, ...]


class _GivenUp(Exception):
    """Leaves the publication's block so that the last edition stays."""


def publish(
    folder: Path, agency: str, files: list[CheckedFile], today: date, progress: Callable[[str], None] = lambda step: None,
    keep: bool = True,
) -> Publication:
    """Publish the rows that were not refused; nothing at all where none is new or changed.

    keep: False finds out what would change, and changes nothing. progress is told of each step:
    'rows', 'figures'. Raises kpi.warehouse.NoDatabase and Busy.
    """
    results: list[SheetResult] = []
    if keep:
        _keep_originals(folder, files)
    try:
        with warehouse.publication(folder) as (connection, edition):
            _write_automatic(connection)
            progress("rows")
            for file, sheet, upload in _in_order(connection, agency, files, edition):
                results.append(_write_sheet(connection, agency, file, sheet, upload, edition))
            if not keep or not any(result.new or result.changed for result in results):
                raise _GivenUp
            progress("figures")
            _write_figures(connection, agency, edition, today)
    except _GivenUp:
        return Publication(None, tuple(results))
    return Publication(edition, tuple(results))


def _keep_originals(folder: Path, files: list[CheckedFile]) -> None:
    originals = warehouse.originals_folder(folder)
    originals.mkdir(parents=True, exist_ok=True)
    for file in files:
        kept = originals / (_hash(file.path) + Path(file.name).suffix.lower())
        if not kept.exists():
            draft = kept.with_name(kept.name + ".new")
            shutil.copyfile(file.path, draft)
            draft.replace(kept)


@cache
def _query(name: str) -> str:
    return (Path(__file__).parent / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_automatic(connection: duckdb.DuckDBPyConnection) -> None:
    """The declared indicators and dimensions, so that queries can walk over them."""
    indicators = [
        (declaration.dataset, one.code, one.measure, one.unit, one.level, one.direction, one.accumulation, one.split, one.total)
        for declaration in DECLARATIONS
        for one in declaration.indicators
    ]
    dimensions = [(declaration.dataset, name) for declaration in DECLARATIONS for name in declaration.dimensions]
    connection.execute("DELETE FROM automatic")
    connection.execute("DELETE FROM dimension")
    places = ", ".join("?" * 10)
    connection.executemany(f"INSERT INTO automatic VALUES ({places})", [(*row, place) for place, row in enumerate(indicators)])
    connection.executemany("INSERT INTO dimension VALUES (?, ?)", dimensions)


def _in_order(connection, agency: str, files: list[CheckedFile], edition: int):
    """Sheets with their upload's number, plans before what is bound to them."""
    (last,) = connection.execute("SELECT coalesce(max(upload), 0) FROM upload").fetchone()
    sheets = []
    for upload, file in enumerate(files, start=last + 1):
        connection.execute(
            "INSERT INTO upload VALUES ($1, $2, $3, $4, $5, $6)",
            [upload, edition, agency, file.name, _hash(file.path), datetime.now()],
        )
        sheets += [(file, sheet, upload) for sheet in file.sheets]
    return sorted(sheets, key=lambda item: _ORDER[item[1].layout.declaration.name])


def _write_sheet(connection, agency: str, file: CheckedFile, sheet: CheckedSheet, upload: int, edition: int) -> SheetResult:
    declaration = sheet.layout.declaration
    arrived = arrow_table(sheet, upload)
    table = "fact" if declaration.facts else declaration.name
    new = changed = 0
    if arrived.num_rows:
        new, changed = _merge(connection, agency, declaration.name, table, arrived, edition)
        if declaration.facts and new + changed:
            place = {"upload": upload, "sheet": sheet.layout.sheet.name, "edition": edition}
            connection.execute(_query("fact_clauses"), place)
    same = arrived.num_rows - new - changed
    result = SheetResult(file.name, sheet.layout.sheet.name, declaration.name, new, changed, same, len(sheet.rows.refused))
    letters = {name: column_letters(place + 1) for name, place in sheet.layout.letters().items()}
    connection.execute(
        "INSERT INTO upload_sheet VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        [upload, result.sheet, declaration.name, declaration.dataset, sheet.layout.heading_row + 1, json.dumps(letters), new, changed, same, result.refused],
    )
    return result


def _merge(connection, agency: str, name: str, table: str, arrived: pa.Table, edition: int) -> tuple[int, int]:
    """Rows into their table: the former versions of changed ones closed, changed and new ones
    written; how many were new and how many changed."""
    columns = [column for column in arrived.column_names if column not in _PLACE]
    beside = {side: ", ".join(f"{side}.{column}" for column in columns) for side in ("arrived", "held")}
    whose = {"agency": agency, "name": name}
    connection.register("arrived", arrived)
    connection.execute(
        _query("changed").format(table=table, arrived_columns=beside["arrived"], held_columns=beside["held"]), whose
    )
    (changed,) = connection.execute(_query("close").format(table=table), {"agency": agency, "edition": edition}).fetchone()
    numbered = _query("fact_number") if table == "fact" else ""
    insert = _query("insert").format(table=table, numbered=numbered)
    (written,) = connection.execute(insert, whose | {"edition": edition}).fetchone()
    connection.unregister("arrived")
    return written - changed, changed


def _write_figures(connection, agency: str, edition: int, today: date) -> None:
    for statement in _query("figures").split(";\n"):
        values = {name: value for name, value in {"agency": agency, "today": today}.items() if f"${name}" in statement}
        connection.execute(statement, values or None)
    connection.execute(_query("close_figures"), {"agency": agency, "edition": edition})
    connection.execute(_query("insert_figures"), {"agency": agency, "edition": edition})
