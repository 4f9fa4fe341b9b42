"""Rows of a longer time that add up what the database holds: a year's summary in a later file than its months."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from language.folding import fold
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.checking.sums_of_sheets import lines_of, sums_among
from loaders.datasets.declaration import NUMBERS, Declaration
from loaders.queries import newest_rows, query
from loaders.recognition.sifting.sums.adding_up import Line, Shorter, length, name_column, told_apart_by
from loaders.spreadsheet.dates import Span

Found = dict[str, dict[str, frozenset[int]]]  # file → sheet → spreadsheet rows


def sums_held(sheets: Sequence[CheckedSheet], folder: Path, agency: str | None) -> Found:
    """Those that nobody has been asked about yet."""
    found: Found = {}
    for sheet in sheets if agency else ():
        lines = list(_lines(sheet))
        longer = [line for line in lines if line.span.precision != "day"]
        if not longer:
            continue
        longest = max(length(line.span) for line in longer)
        own = [line for line in lines if length(line.span) < longest]
        keys = {(line.clause, line.span[:2], line.name) for line in own}
        held = _held(longer, sheet.layout.declaration, folder, agency)
        elsewhere = [line for line in held if (line.clause, line.span[:2], line.name) not in keys]
        if elsewhere and (rows := sums_among(longer, Shorter([*own, *elsewhere]))):
            numbers = frozenset(sheet.rows.numbers[row] for row in rows)
            found.setdefault(sheet.rows.file, {})[sheet.layout.sheet.name] = numbers
    return found


def _lines(sheet: CheckedSheet) -> Iterator[Line]:
    asked = set(sheet.rows.asked.get("sums", ()))
    for line in lines_of(sheet.rows) if sheet.layout.declaration.facts else ():
        bound = sheet.bound[line.row]
        if isinstance(bound, Bound) and sheet.rows.numbers[line.row] not in asked:
            yield line._replace(clause="; ".join(bound.clauses))


def _held(longer: list[Line], declaration: Declaration, folder: Path, agency: str | None) -> Iterator[Line]:
    told_apart, name = told_apart_by(declaration), name_column(declaration)
    numbers = [column for column in declaration.columns if column.kind in NUMBERS]
    columns = ", ".join(f'"{one}"' for one in (*told_apart, name, *(column.name for column in numbers)))
    first, last = min(line.span.starts for line in longer), max(line.span.ends for line in longer)
    values = {"agency": agency, "dataset": declaration.dataset, "first": first, "last": last}
    for clause, starts, ends, precision, *rest in newest_rows(
        folder, query("rows_within").format(columns=columns), values
    ):
        *texts, own = (fold(text) if text else "" for text in rest[: len(told_apart) + 1])
        typed = tuple(value or 0 for value in rest[len(texts) + 1 :])
        yield Line(-1, Span(starts, ends, precision, 1), clause, tuple(texts), own, typed, typed)
