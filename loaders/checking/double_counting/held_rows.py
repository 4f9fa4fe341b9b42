"""Rows that the database holds, beside those of a load."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import md5
from pathlib import Path
from uuid import UUID

from language.folding import fold
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.checking.sums_of_sheets import lines_of
from loaders.datasets.declaration import NUMBERS, Declaration
from loaders.queries import newest_rows, query
from loaders.recognition.sifting.sums.adding_up import Line, name_column, told_apart_by
from loaders.spreadsheet.dates import Span

Found = dict[str, frozenset[int]]  # sheet → spreadsheet rows, of one file
Stays = Callable[[UUID], bool]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """What the load takes out of the database: every row that it does not hold, or those of these identities."""

    is_everything: bool = False
    identities: frozenset[str] = frozenset()


NOTHING = TakenOut()


def stays_of(sheets: Sequence[CheckedSheet], taken_out: TakenOut) -> Stays:
    """Whether a row of the database is still there when the load is."""
    if not taken_out.is_everything:
        return lambda identity: str(identity) not in taken_out.identities

    @cache
    def kept() -> set[UUID]:
        return {identity_held(sheet, row) for sheet in sheets for row in range(len(sheet.identities))}

    return lambda identity: identity in kept()


def identity_held(sheet: CheckedSheet, row: int) -> UUID:
    """The identity of a row as the database holds it: a number of 16 bytes made of its text."""
    named = f"{sheet.layout.declaration.name}{sheet.identities[row]}"
    return UUID(md5(named.encode(), usedforsecurity=False).hexdigest())


def bound_lines(sheet: CheckedSheet, among: Collection[int] | None = None) -> Iterator[Line]:
    """among: the rows (from 0) that are asked for; all where there is none."""
    asked = set(sheet.rows.asked.get("sums", ()))
    for line in lines_of(sheet.rows, among) if sheet.layout.declaration.facts else ():
        bound = sheet.bound[line.row]
        if isinstance(bound, Bound) and sheet.rows.numbers[line.row] not in asked:
            # The first of what tells rows apart is their plan, which the database has for rows that name none.
            told_apart = (fold(bound.plan or ""), *line.told_apart[1:])
            yield line._replace(clause="; ".join(bound.clauses), told_apart=told_apart)


def held_lines(
    folder: Path, name: str, declaration: Declaration, values: Mapping[str, object]
) -> Iterator[tuple[UUID, Line]]:
    """The rows that a query finds, each with its identity."""
    told_apart, own_name = told_apart_by(declaration), name_column(declaration)
    numbers = [column for column in declaration.columns if column.kind in NUMBERS]
    people = next((one.measure for one in declaration.indicators if one.unit == "person"), "")
    columns = ", ".join(f'"{one}"' for one in (*told_apart, own_name, *(column.name for column in numbers)))
    sql = query(name).format(columns=columns, people=people)
    for identity, clause, starts, ends, precision, *rest in newest_rows(
        folder, sql, {**values, "dataset": declaration.dataset}
    ):
        *texts, own = (fold(text) if text else "" for text in rest[: len(told_apart) + 1])
        typed = tuple(value or 0 for value in rest[len(texts) + 1 :])
        yield identity, Line(-1, Span(starts, ends, precision, 1), clause, tuple(texts), own, typed, typed)
