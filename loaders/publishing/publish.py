"""Checked rows into a new edition: all of a load or nothing, with the figures they give."""

import json
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from kpi.oversight.moves import read_moves
from kpi.warehouse import editions, originals
from kpi.warehouse.author import Author
from loaders.checking.check import CheckedFile, CheckedSheet
from loaders.datasets.registry import BY_NAME, DECLARATIONS
from loaders.definitions.previews import Preview, read_previews
from loaders.figures import rollup
from loaders.problems.problem import Unreadable, column_letters
from loaders.publishing import compare, merge
from loaders.publishing.compare import Comparison
from loaders.publishing.guards import guard
from loaders.publishing.refused_rows import Refused, refused_rows

_ORDER = {declaration.name: place for place, declaration in enumerate(DECLARATIONS)}


@dataclass(frozen=True)
class SheetResult:
    """How many rows of one sheet were new, changed, the same, and refused.

    withdrawn: rows of its dataset taken out because the load does not hold them; they are counted
    with the dataset's first sheet.
    """

    file: str
    sheet: str
    dataset: str
    new: int
    changed: int
    same: int
    refused: int
    withdrawn: int = 0


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
    looked at before; another one means that somebody published meanwhile. progress is told of each
    step, 'rows' and 'figures', and gives the load up by raising. Raises Unreadable,
    kpi.warehouse.editions.NoDatabase and Busy.
    """
    publication = Publication(None, ())
    try:
        with change(folder, agency, today, who, keep, lambda: progress("figures")) as (connection, edition):
            if based_on not in (None, edition - 1):
                raise Unreadable("published_meanwhile")
            progress("rows")
            hashes = [
                originals.draft(folder, file.path, file.name) if keep else originals.file_hash(file.path)
                for file in files
            ]
            sheets = _in_order(_write_uploads(connection, agency, files, hashes, edition, who, kind))
            results = [_write_sheet(connection, agency, sheet, upload, edition) for sheet, upload in sheets]
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


class Previewed(Exception):
    """A change that was only looked at. moves: the figures that it would move. previews: what its definitions give."""

    def __init__(self, moves: list[dict], previews: tuple[Preview, ...]):
        super().__init__()
        self.moves, self.previews = tuple(moves), previews


@contextmanager
def change(
    folder: Path,
    agency: str,
    today: date,
    who: Author,
    keep: bool = True,
    before_figures: Callable[[], None] = lambda: None,
):
    """kpi.warehouse.editions.publication for a change of the agency's rows: the figures follow, and what no
    change may do is refused.

    keep: False works in kpi.warehouse.editions.preview and raises Previewed at the end. Raises also Unreadable, NoDatabase and,
    of what is kept, Busy.
    """
    with editions.publication(folder, who) if keep else editions.preview(folder) as (connection, edition):
        rollup.declare_indicators(connection)
        yield connection, edition
        before_figures()
        connection.execute(rollup.query("fact_clauses"), {"agency": agency, "edition": edition})
        rollup.write_figures(connection, agency, edition, today)
        guard(connection, agency, edition)
        if not keep:
            raise Previewed(
                read_moves(connection, edition - 1, edition, today, agency),
                read_previews(connection, agency, edition, today),
            )


def _write_uploads(
    connection, agency: str, files: list[CheckedFile], hashes: list[str], edition: int, who: Author, kind: str
) -> list[tuple[CheckedSheet, int]]:
    """Sheets with their upload's number. hashes: of the files."""
    (last,) = connection.execute("SELECT coalesce(max(upload), 0) FROM upload").fetchone()
    now = datetime.now()
    sheets = []
    for upload, (file, sha256) in enumerate(zip(files, hashes, strict=True), start=last + 1):
        connection.execute(
            "INSERT INTO upload VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [upload, edition, agency, file.name, sha256, now, who.shown, kind],
        )
        for correction in file.corrections:
            place = [
                upload,
                correction.sheet,
                correction.cell,
                correction.heading,
                correction.typed,
                correction.corrected,
            ]
            connection.execute(
                "INSERT INTO correction VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", [*place, who.shown, now]
            )
        for reading in {reading.headings: reading for reading in file.readings.values()}.values():
            columns = json.dumps(reading.columns, ensure_ascii=False)
            place = [agency, reading.headings, reading.declaration, reading.heading_row, columns]
            connection.execute(
                "INSERT INTO reading VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", [*place, who.shown, now, edition]
            )
        sheets += [(sheet, upload) for sheet in file.sheets]
    return sheets


def _in_order(sheets: list[tuple[CheckedSheet, int]]) -> list[tuple[CheckedSheet, int]]:
    """Plans before what is bound to them."""
    return sorted(sheets, key=lambda item: _ORDER[item[0].layout.declaration.name])


def _write_sheet(connection, agency: str, sheet: CheckedSheet, upload: int, edition: int) -> SheetResult:
    layout, refused = sheet.layout, len(sheet.rows.refused)
    new, changed, same = merge.merge(connection, agency, sheet, upload, edition)
    letters = {name: column_letters(place + 1) for name, place in layout.letters().items()}
    connection.execute(
        "INSERT INTO upload_sheet VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)",
        [
            upload,
            layout.sheet.name,
            layout.declaration.name,
            layout.declaration.dataset,
            layout.heading_row + 1,
            json.dumps(letters),
            new,
            changed,
            same,
            refused,
        ],
    )
    return SheetResult(sheet.rows.file, layout.sheet.name, layout.declaration.name, new, changed, same, refused)


def _refused(sheets: list[tuple[CheckedSheet, int]]) -> dict[str, Refused]:
    """Declaration → its refused rows, which the load holds all the same."""
    alike: dict[str, list[CheckedSheet]] = {}
    for sheet, _ in sheets:
        alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    return {name: refused_rows(BY_NAME[name], own) for name, own in alike.items()}


def _compare(connection, agency: str, sheets: list[tuple[CheckedSheet, int]], edition: int):
    for name, refused in _refused(sheets).items():
        yield compare.compare(connection, agency, edition, name, refused)


def _withdraw(connection, agency: str, sheets, results: list[SheetResult], edition: int, chosen: frozenset[str] | None):
    for name, refused in _refused(sheets).items():
        compare.find_gone(connection, agency, edition, name, refused)
        place = next(place for place, result in enumerate(results) if result.dataset == name)
        upload, sheet = sheets[place][1], results[place].sheet
        count = compare.withdraw(connection, agency, edition, name, upload, chosen)
        results[place] = replace(results[place], withdrawn=count)
        connection.execute(
            "UPDATE upload_sheet SET withdrawn = $1 WHERE upload = $2 AND sheet = $3", [count, upload, sheet]
        )
    return results
