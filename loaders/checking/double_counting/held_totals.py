"""Rows of days and months that come in after a total of theirs: 'All topics, 2025' was loaded in an earlier file."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from uuid import UUID

from loaders.checking.checked import CheckedSheet
from loaders.checking.double_counting.called_totals import is_total
from loaders.checking.double_counting.held_rows import (
    Found,
    Stays,
    TakenOut,
    bound_lines,
    held_lines,
    identity_held,
    stays_of,
)
from loaders.recognition.sifting.sums.adding_up import Line, Shorter, length
from loaders.recognition.sifting.sums.words import is_whole
from loaders.spreadsheet.dates import Span

_MOST_TOTALS, _MOST_WITHIN = 1_000, 20_000  # rows of the database; more hold no total that somebody typed


def within_held_totals(
    files: Sequence[Sequence[CheckedSheet]], folder: Path, agency: str | None, taken_out: TakenOut
) -> list[Found]:
    """Of each file's sheets the new rows that lie within a total of the database, which stays beside them: one to which
    they come with the others within it, or one that is called a total and that they do not pass."""
    if not agency:
        return [{} for _ in files]
    every = list(chain.from_iterable(files))
    is_there, own = stays_of(every, taken_out), set(chain.from_iterable(map(_own_totals, every)))

    def stays(identity: UUID) -> bool:
        return identity not in own and is_there(identity)

    found: list[Found] = []
    for sheets in files:
        of_file: dict[str, set[int]] = {}
        for sheet in sheets:
            rows = {sheet.rows.numbers[row] for row in _within_totals(sheet, folder, agency, stays)}
            if rows:
                of_file.setdefault(sheet.layout.sheet.name, set()).update(rows)
        found.append({name: frozenset(rows) for name, rows in of_file.items()})
    return found


def _within_totals(sheet: CheckedSheet, folder: Path, agency: str, stays: Stays) -> set[int]:
    declaration, spans = sheet.layout.declaration, sheet.rows.values.get("dates") or ()
    different = {span for span in spans if isinstance(span, Span)} if _counts(sheet) else set()
    if not different:
        return set()
    first, last = min(span.starts for span in different), max(span.ends for span in different)
    asked = {"agency": agency, "first": first, "last": last, "most": _MOST_TOTALS}
    totals = [(identity, line) for identity, line in held_lines(folder, "longer_rows", declaration, asked)]
    totals = [(identity, line) for identity, line in totals if any(_lies_in(one, line.span) for one in different)]
    if not totals:
        return set()
    inside = {span for span in different if any(_lies_in(span, line.span) for _, line in totals)}
    own = list(bound_lines(sheet, {row for row, span in enumerate(spans) if span in inside}))
    known = {line.row: identity_held(sheet, line.row) for line in own}
    asked |= {"first": min(line.span.starts for _, line in totals), "last": max(line.span.ends for _, line in totals)}
    held = dict(held_lines(folder, "rows_within", declaration, asked | {"most": _MOST_WITHIN}))
    others = [line for identity, line in held.items() if stays(identity) and identity not in known.values()]
    shorter = Shorter([*own, *others]) if len(held) < _MOST_WITHIN else Shorter([])
    new = [line for line in own if known[line.row] not in held]
    return {
        line.row
        for identity, total in totals
        if stays(identity) and is_total(total, shorter, declaration)
        for line in _parts_of(total, new)
    }


def _own_totals(sheet: CheckedSheet) -> Iterator[UUID]:
    """What a load brings itself beside its rows is held against them without the database."""
    for row, span in enumerate(sheet.rows.values.get("dates") or ()) if _counts(sheet) else ():
        if isinstance(span, Span) and span.precision != "day":
            yield identity_held(sheet, row)


def _counts(sheet: CheckedSheet) -> bool:
    return sheet.layout.declaration.facts and any(one.counts_days for one in sheet.layout.declaration.columns)


def _lies_in(span: Span, longer: Span) -> bool:
    return longer.starts <= span.starts and span.ends <= longer.ends and length(span) < length(longer)


def _parts_of(total: Line, lines: Sequence[Line]) -> Iterator[Line]:
    parts = [(at, text) for at, text in enumerate(total.told_apart) if not is_whole(text)]
    for line in lines:
        is_of_parts = all(line.told_apart[at] == text for at, text in parts)
        if is_of_parts and line.clause == total.clause and _lies_in(line.span, total.span):
            yield line
