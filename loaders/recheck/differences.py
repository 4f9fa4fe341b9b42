"""What originals say today, put in place of what the edition under way holds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import duckdb

from kpi.warehouse.sql import run
from loaders.checking.checked import CheckedSheet
from loaders.datasets.registry import DECLARATIONS
from loaders.problems.problem import column_letters
from loaders.publishing import merge
from loaders.publishing.column_values import arrow_table
from loaders.queries import query
from loaders.recheck.originals import Original


@dataclass(frozen=True, slots=True)
class Differences:
    """Rows of one upload: not held before, now saying something else, and not read any more."""

    upload: int
    file: str
    new: int = 0
    changed: int = 0
    gone: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def put_in_place(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, originals: Sequence[Original]
) -> tuple[Differences, ...]:
    """Replace the rows of each original that could be read by what it says today; rows of others stay as they are."""
    run(connection, query("recheck/begin"), {})
    found = {}
    for original in originals:
        if original.checked:
            sheets = [_sheet(connection, agency, edition, original, sheet) for sheet in original.checked.sheets]
            new, changed = (sum(counts) for counts in zip((0, 0), *sheets, strict=True))
            found[original.upload] = Differences(original.upload, original.file, new, changed)
    for upload, gone in _gone(connection, agency, edition, list(found)):
        found[upload] = replace(found[upload], gone=found[upload].gone + gone)
    return tuple(found.values())


def _sheet(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, original: Original, sheet: CheckedSheet
) -> tuple[int, int]:
    """New and changed rows."""
    declaration, layout = sheet.layout.declaration, sheet.layout
    arrived = arrow_table(sheet, original.upload)
    if not arrived.num_rows:
        return 0, 0
    named = merge.names_of(declaration, arrived) | {
        "which": "TRUE",
        "where": "(held.upload = $upload OR held.from_edition = $edition)",
    }
    letters = {name: column_letters(position + 1) for name, position in layout.letters().items()}
    values = {"agency": agency, "edition": edition, "upload": original.upload, "name": declaration.name} | {
        "sheet": layout.sheet.name,
        "dataset": declaration.dataset,
        "heading_row": layout.heading_row + 1,
        "letters": json.dumps(letters),
    }
    connection.register("arrived", arrived)
    for step in ("arrival", "found", "met", "recheck/differing", "recheck/sheet", "close"):
        run(connection, query(step).format(**named), values)
    ((rows, changed),) = connection.execute(query("recheck/read")).fetchall()
    run(connection, query("insert").format(**named), values)
    connection.unregister("arrived")
    return rows - changed, changed


def _gone(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, uploads: list[int]
) -> list[tuple[int, int]]:
    """Upload and number of rows, more than once where it brought several datasets."""
    counts = []
    for declaration in DECLARATIONS:
        table = "fact" if declaration.facts else declaration.name
        named = {"table": table, "of_dataset": f"dataset = '{declaration.dataset}'" if declaration.facts else "TRUE"}
        values = {"agency": agency, "edition": edition, "uploads": uploads, "name": declaration.name}
        run(connection, query("recheck/gone").format(**named), values)
        counts += connection.execute(
            query("recheck/gone_of_uploads").format(**named), {"agency": agency, "edition": edition}
        ).fetchall()
    return counts
