"""The files of a request into the edition under way: kept as uploads, their rows written and compared, and what they do
not hold withdrawn."""

import json
from collections.abc import Iterator
from dataclasses import replace

import duckdb

from kpi import settings
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.datasets.registry import BY_NAME, DECLARATIONS
from loaders.privacy.left_columns import parts
from loaders.problems.problem import cell_position, column_letters
from loaders.publishing import merge
from loaders.publishing.comparing.compare import compare
from loaders.publishing.comparing.comparison import Comparison, Renamed
from loaders.publishing.comparing.gone import count_gone, find_gone, withdraw
from loaders.publishing.comparing.refused_rows import RefusedRows, refused_rows
from loaders.publishing.comparing.renamed import renamed
from loaders.publishing.comparing.rows import digest, of_declaration
from loaders.publishing.request import Request
from loaders.publishing.result import SheetResult
from loaders.queries import query
from loaders.recipes import kept as recipes
from loaders.recipes.chosen import chosen_in
from loaders.recognition.corrections import Correction
from loaders.recognition.layout import Layout
from loaders.recognition.sifting.table import ANSWER
from loaders.seen.cells import SeenSheet, seen_sheet
from loaders.spreadsheet.dates import Span, read_dates

Written = list[tuple[CheckedSheet, int, SheetResult]]  # with the number of its upload

_ORDER = {declaration.name: position for position, declaration in enumerate(DECLARATIONS)}


def write_sheets(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, files: list[CheckedFile], hashes: list[str]
) -> Written:
    """Merge the rows that were not refused, plans before what is bound to them. hashes: of the files."""
    ((last,),) = connection.execute(query("uploads/last")).fetchall()
    sheets = []
    for upload, (file, sha256) in enumerate(zip(files, hashes, strict=True), start=last + 1):
        _write_upload(connection, edition, request, upload, file, sha256)
        sheets += [(sheet, upload) for sheet in file.sheets]
    sheets.sort(key=lambda item: _ORDER[item[0].layout.declaration.name])
    return [
        (sheet, upload, _write_sheet(connection, request.agency, sheet, upload, edition)) for sheet, upload in sheets
    ]


def compare_sheets(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, written: Written
) -> tuple[Comparison, ...]:
    """One a kind of sheet, with all that would be gone, whatever of it is withdrawn."""
    return tuple(compare(connection, request.agency, edition, name, refused) for name, refused in _refused(written))


def digest_rows(connection: duckdb.DuckDBPyConnection, edition: int, request: Request, written: Written) -> str:
    """What all rows say that the edition brings and closes, once what is gone is withdrawn; as one text."""
    return repr([(name, digest(connection, request.agency, edition, name)) for name, _ in _refused(written)])


def renamed_rows(connection: duckdb.DuckDBPyConnection, edition: int, request: Request, written: Written) -> Renamed:
    """The renamed rows of a load that takes out no more than what was chosen."""
    if request.is_full_export:
        return Renamed()
    fresh = {result.dataset for *_, result in written if result.new}
    found = {
        name: renamed(connection, request.agency, edition, name, refused)
        for name, refused in _refused(written)
        if name in fresh
    }
    pairs = {
        name: left
        for name, (pairs, _) in found.items()
        if (left := tuple(pair for pair in pairs if pair.before.identity not in request.withdraw))
    }
    unlooked = tuple(name for name, (_, count) in found.items() if count is None)
    if not pairs:
        return Renamed(unlooked=unlooked)
    counts = {name: (found[name][1] or 0) - len(found[name][0]) + len(left) for name, left in pairs.items()}
    gone = (count_gone(connection, request.agency, edition, name, refused) for name, refused in _refused(written))
    return Renamed(pairs, counts, unlooked, sum(gone) - len(request.withdraw))


def seen_sheets(connection: duckdb.DuckDBPyConnection, edition: int, written: Written) -> tuple[SeenSheet, ...]:
    """How cells were read of the rows that the edition brings or changes."""
    seen = []
    for sheet, upload, result in written:
        asked = query("seen/rows").format(table=of_declaration(result.dataset)["table"])
        values = {"upload": upload, "sheet": result.sheet, "edition": edition}
        numbers = {number for (number,) in connection.execute(asked, values).fetchall()}
        seen.append(seen_sheet(sheet, numbers))
    return tuple(seen)


def withdraw_gone(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, written: Written
) -> tuple[SheetResult, ...]:
    """Take out what the request has taken out of its gone rows; the results, with those counted."""
    results = [result for *_, result in written]
    for name, refused in _refused(written) if request.is_full_export or request.withdraw else ():
        find_gone(connection, request.agency, edition, name, refused)
        position = next(position for position, result in enumerate(results) if result.dataset == name)
        sheet, upload, result = written[position]
        count = withdraw(connection, edition, name, upload, request)
        results[position] = replace(result, withdrawn=count)
        where = {"upload": upload, "sheet": result.sheet, "heading_row": sheet.layout.heading_row + 1}
        connection.execute(query("uploads/withdrawn"), where | {"withdrawn": count})
    return tuple(results)


def _refused(written: Written) -> Iterator[tuple[str, RefusedRows]]:
    """Each declaration with its refused rows, which the load holds all the same."""
    alike: dict[str, list[CheckedSheet]] = {}
    for sheet, *_ in written:
        alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    for name, sheets in alike.items():
        yield name, refused_rows(BY_NAME[name], sheets)


def _write_upload(
    connection: duckdb.DuckDBPyConnection, edition: int, request: Request, upload: int, file: CheckedFile, sha256: str
) -> None:
    """A file, with the corrections that took effect in it, and recipes of what was chosen for it."""
    by = {"who": request.who.shown, "now": settings.now()}
    its_own = {"upload": upload, "edition": edition, "agency": request.agency}
    _keep(connection, "keep", its_own | by | {"file": file.name, "sha256": sha256, "kind": request.kind})
    for one in _corrections(file):
        values = {name: getattr(one, name) for name in ("sheet", "cell", "heading", "typed", "corrected")}
        _keep(connection, "keep_correction", {"upload": upload} | by | values)
    for sheet, row in sorted(file.left_rows):
        _keep(connection, "keep_left_row", {"upload": upload, "sheet": sheet, "row": row} | by)
    for sheet, row, doubt in sorted(file.counted_rows):
        _keep(connection, "keep_counted_row", {"upload": upload, "sheet": sheet, "row": row, "doubt": doubt} | by)
    if file.readings or file.answers:
        chosen = chosen_in(file, recipes.of_connection(connection, request.agency))
        recipes.keep(connection, edition, request.agency, chosen, request.who)


def _corrections(file: CheckedFile) -> Iterator[Correction]:
    """Columns that the database leaves out may hold people's names: of their cells nothing is kept but that they were
    emptied."""
    left = parts(file.sheets)
    for one in file.corrections:
        row, column = cell_position(one.cell)
        if not any(part.sheet == one.sheet and part.holds(row) and column in part.columns for part in left):
            yield one
        elif not one.corrected:
            yield replace(one, typed="")


def _keep(connection: duckdb.DuckDBPyConnection, name: str, values: dict) -> None:
    connection.execute(query(f"uploads/{name}"), values)


def _kept_as(name: str, layout: Layout) -> str:
    """A column of a cross table is kept by what it measures and its first day, by which a figure finds its cell."""
    period = read_dates(name.removeprefix(ANSWER)) if layout.periods.columns and name.startswith(ANSWER) else None
    return f"{layout.periods.measures[0]}@{period.starts}" if isinstance(period, Span) else name


def _write_sheet(
    connection: duckdb.DuckDBPyConnection, agency: str, sheet: CheckedSheet, upload: int, edition: int
) -> SheetResult:
    layout, refused = sheet.layout, len(sheet.rows.refused)
    new, changed, same = merge.merge(connection, agency, sheet, upload, edition)
    letters = {_kept_as(name, layout): column_letters(position + 1) for name, position in layout.letters().items()}
    where = {"upload": upload, "sheet": layout.sheet.name, "heading_row": layout.heading_row + 1}
    what = {"declaration": layout.declaration.name, "dataset": layout.declaration.dataset}
    counts = {"new": new, "changed": changed, "same": same, "refused": refused}
    _keep(connection, "keep_sheet", where | what | counts | {"letters": json.dumps(letters)})
    return SheetResult(sheet.rows.file, layout.sheet.name, layout.declaration.name, new, changed, same, refused)
