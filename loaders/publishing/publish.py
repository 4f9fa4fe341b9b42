"""Checked rows into a new edition: all of a load or nothing, with the figures they give."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import duckdb

from kpi.warehouse import originals
from kpi.warehouse.author import Author
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.datasets.registry import BY_NAME
from loaders.definitions.previews import Preview
from loaders.problems.problem import Refused
from loaders.publishing import compare
from loaders.publishing.change import Previewed, change
from loaders.publishing.compare import Comparison
from loaders.publishing.refused_rows import RefusedRows, refused_rows
from loaders.publishing.uploads import SheetResult, in_order, write_sheet, write_uploads


@dataclass(frozen=True)
class Publication:
    """edition: the number made, or None where nothing was new, changed or withdrawn.

    Only of what is not kept, so that it can be judged first: comparisons, one a kind of sheet;
    moves, the figures that would move (kpi.oversight.moves.read_moves); previews of what new and changed
    definitions give (loaders.definitions.previews).
    """

    edition: int | None
    results: tuple[SheetResult, ...]
    comparisons: tuple[Comparison, ...] = ()
    moves: tuple[dict, ...] = ()
    previews: tuple[Preview, ...] = ()


class _GivenUp(Exception):
    """Leaves the publication's block so that the last edition stays."""


def publish(
    folder: Path,
    agency: str,
    files: list[CheckedFile],
    today: date,
    *,
    who: Author,
    kind: str = "file",
    withdraw: frozenset[str] | None = frozenset(),
    keep: bool = True,
    based_on: int | None = None,
    progress: Callable[[str], None] = lambda step: None,
) -> Publication:
    """Publish the rows that were not refused; nothing at all where none is new, changed or withdrawn.

    who: whose upload it is. withdraw: identities of gone rows to take out; None: all of them.
    keep: False finds out what would change, and changes nothing. based_on: the edition that was
    looked at before; another one means that somebody published meanwhile. progress is called with each
    step, 'rows' and 'figures', and gives the load up by raising. Raises Refused,
    kpi.warehouse.editions.NoDatabase and Busy.
    """
    publication = Publication(None, ())
    try:
        with change(folder, agency, today, who, keep, lambda: progress("figures")) as (connection, edition):
            if based_on not in (None, edition - 1):
                raise Refused("published_meanwhile")
            progress("rows")
            hashes = [
                originals.draft(folder, file.path, file.name) if keep else originals.file_hash(file.path)
                for file in files
            ]
            sheets = in_order(write_uploads(connection, agency, files, hashes, edition, who, kind))
            results = [write_sheet(connection, agency, sheet, upload, edition) for sheet, upload in sheets]
            comparisons = () if keep else tuple(_compare(connection, agency, sheets, edition))
            if withdraw is None or withdraw:
                results = _withdraw(connection, agency, sheets, results, edition, withdraw)
            publication = Publication(None, tuple(results), comparisons)
            if keep and not any(result.new or result.changed or result.withdrawn for result in results):
                raise _GivenUp
        return replace(publication, edition=edition)
    except _GivenUp:
        return publication
    except Previewed as previewed:
        return replace(publication, moves=previewed.moves, previews=previewed.previews)


def _refused(sheets: list[tuple[CheckedSheet, int]]) -> dict[str, RefusedRows]:
    """Declaration → its refused rows, which the load holds all the same."""
    alike: dict[str, list[CheckedSheet]] = {}
    for sheet, _ in sheets:
        alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    return {name: refused_rows(BY_NAME[name], own) for name, own in alike.items()}


def _compare(
    connection: duckdb.DuckDBPyConnection, agency: str, sheets: list[tuple[CheckedSheet, int]], edition: int
) -> Iterator[Comparison]:
    for name, refused in _refused(sheets).items():
        yield compare.compare(connection, agency, edition, name, refused)


def _withdraw(
    connection: duckdb.DuckDBPyConnection,
    agency: str,
    sheets: list[tuple[CheckedSheet, int]],
    results: list[SheetResult],
    edition: int,
    chosen: frozenset[str] | None,
) -> list[SheetResult]:
    for name, refused in _refused(sheets).items():
        compare.find_gone(connection, agency, edition, name, refused)
        position = next(position for position, result in enumerate(results) if result.dataset == name)
        upload, sheet = sheets[position][1], results[position].sheet
        count = compare.withdraw(connection, agency, edition, name, upload, chosen)
        results[position] = replace(results[position], withdrawn=count)
        connection.execute(
            "UPDATE upload_sheet SET withdrawn = $1 WHERE upload = $2 AND sheet = $3", [count, upload, sheet]
        )
    return results
