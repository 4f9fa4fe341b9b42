"""Rows of a longer time that add up what the database holds: a year's summary in a later file than its months."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import md5
from itertools import chain
from pathlib import Path
from uuid import UUID

from language.folding import fold
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.checking.sums_of_sheets import has_longer, lines_of, sums_among
from loaders.datasets.declaration import NUMBERS, Declaration
from loaders.queries import newest_rows, query
from loaders.recognition.sifting.sums.adding_up import Line, Shorter, length, name_column, told_apart_by
from loaders.spreadsheet.dates import Span

Found = dict[str, frozenset[int]]  # sheet → spreadsheet rows
Stays = Callable[[UUID], bool]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What the load takes out of the database: every row that it does not hold, or those of these identities."""

    is_everything: bool = False
    identities: frozenset[str] = frozenset()


NOTHING = TakenOut()


def sums_held(
    files: Sequence[Sequence[CheckedSheet]], folder: Path, agency: str | None, taken_out: TakenOut
) -> list[Found]:
    """Of each file's sheets, those that nobody has been asked about yet. Rows are held against what stays in the
    database beside them."""
    if not agency:
        return [{} for _ in files]
    stays = _stays(list(chain.from_iterable(files)), taken_out)
    return [_of_file(sheets, lambda longer, of: _held(longer, of, folder, agency, stays)) for sheets in files]


def _of_file(sheets: Sequence[CheckedSheet], held: Callable[[list[Line], Declaration], Iterator[Line]]) -> Found:
    found: dict[str, set[int]] = {}
    for sheet in sheets:
        if not has_longer(sheet.rows):  # most registers, whose rows need not be looked at
            continue
        lines = list(_lines(sheet))
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
        if elsewhere and (rows := sums_among(longer, Shorter([*own, *elsewhere]))):
            # One below the other there may be several tables on a sheet.
            found.setdefault(sheet.layout.sheet.name, set()).update(sheet.rows.numbers[row] for row in rows)
    return {name: frozenset(rows) for name, rows in found.items()}


def _stays(sheets: Sequence[CheckedSheet], taken_out: TakenOut) -> Stays:
    """Whether a row of the database is still there when the load is."""
    if not taken_out.is_everything:
        return lambda identity: str(identity) not in taken_out.identities

    @cache
    def kept() -> set[UUID]:
        named = (f"{sheet.layout.declaration.name}{one}" for sheet in sheets for one in sheet.identities)
        return {UUID(md5(one.encode(), usedforsecurity=False).hexdigest()) for one in named}

    return lambda identity: identity in kept()


def _lines(sheet: CheckedSheet) -> Iterator[Line]:
    asked = set(sheet.rows.asked.get("sums", ()))
    for line in lines_of(sheet.rows) if sheet.layout.declaration.facts else ():
        bound = sheet.bound[line.row]
        if isinstance(bound, Bound) and sheet.rows.numbers[line.row] not in asked:
            yield line._replace(clause="; ".join(bound.clauses))


def _held(longer: list[Line], declaration: Declaration, folder: Path, agency: str, stays: Stays) -> Iterator[Line]:
    told_apart, name = told_apart_by(declaration), name_column(declaration)
    numbers = [column for column in declaration.columns if column.kind in NUMBERS]
    columns = ", ".join(f'"{one}"' for one in (*told_apart, name, *(column.name for column in numbers)))
    first, last = min(line.span.starts for line in longer), max(line.span.ends for line in longer)
    values = {"agency": agency, "dataset": declaration.dataset, "first": first, "last": last}
    for identity, clause, starts, ends, precision, *rest in newest_rows(
        folder, query("rows_within").format(columns=columns), values
    ):
        if not stays(identity):
            continue
        *texts, own = (fold(text) if text else "" for text in rest[: len(told_apart) + 1])
        typed = tuple(value or 0 for value in rest[len(texts) + 1 :])
        yield Line(-1, Span(starts, ends, precision, 1), clause, tuple(texts), own, typed, typed)
