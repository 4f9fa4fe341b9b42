"""Rows of a longer time that add up what the database holds: a year's summary in a later file than its months."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from loaders.checking.checked import CheckedSheet
from loaders.checking.double_counting.called_totals import is_total
from loaders.checking.double_counting.held_rows import Found, Stays, TakenOut, bound_lines, held_lines, stays_of
from loaders.checking.sums_of_sheets import has_longer, sums_among
from loaders.datasets.declaration import Declaration
from loaders.recognition.sifting.sums.adding_up import Line, Shorter, length


def totals_of_held(
    files: Sequence[Sequence[CheckedSheet]], folder: Path, agency: str | None, taken_out: TakenOut
) -> list[Found]:
    """Of each file's sheets, those that nobody has been asked about yet. Rows are held against what stays in the
    database beside them."""
    if not agency:
        return [{} for _ in files]
    stays = stays_of(list(chain.from_iterable(files)), taken_out)
    return [_of_file(sheets, lambda longer, of: _held(longer, of, folder, agency, stays)) for sheets in files]


def _of_file(sheets: Sequence[CheckedSheet], held: Callable[[list[Line], Declaration], Iterator[Line]]) -> Found:
    found: dict[str, set[int]] = {}
    for sheet in sheets:
        if not has_longer(sheet.rows):  # most registers, whose rows need not be looked at
            continue
        lines = list(bound_lines(sheet))
        longer = [line for line in lines if line.span.precision != "day"]
        if not longer:
            continue
        longest = max(length(line.span) for line in longer)
        own = [line for line in lines if length(line.span) < longest]
        keys = {(line.clause, line.span[:2], line.name) for line in own}
        elsewhere = [
            line
            for line in held(longer, sheet.layout.declaration)
            if (line.clause, line.span[:2], line.name) not in keys
        ]
        if rows := _totals(longer, own, elsewhere, sheet.layout.declaration):
            # One below the other there may be several tables on a sheet.
            found.setdefault(sheet.layout.sheet.name, set()).update(sheet.rows.numbers[row] for row in rows)
    return {name: frozenset(rows) for name, rows in found.items()}


def _held(longer: list[Line], declaration: Declaration, folder: Path, agency: str, stays: Stays) -> Iterator[Line]:
    first, last = min(line.span.starts for line in longer), max(line.span.ends for line in longer)
    values = {"agency": agency, "first": first, "last": last, "most": None}
    yield from (line for identity, line in held_lines(folder, "rows_within", declaration, values) if stays(identity))


def _totals(longer: list[Line], own: list[Line], elsewhere: list[Line], declaration: Declaration) -> set[int]:
    """Rows that come to what lies within them, of which the database holds a part, or are called its total."""
    held, every = Shorter(elsewhere), Shorter([*own, *elsewhere])
    within = [line for line in longer if held.added_up(line, by_name=False)[0]]
    called = {line.row for line in within if is_total(line, every, declaration)}
    return called | (set(sums_among(longer, every)) if within else set())
