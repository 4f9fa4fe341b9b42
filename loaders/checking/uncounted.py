"""Rows that no figure counts, and why; whoever loads a file is shown them before it is published."""

from collections.abc import Sequence
from dataclasses import dataclass

from language import Language, message
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.checking.identity import splits_of
from loaders.recognition.rows import Rows
from loaders.recognition.sifting import rules
from loaders.recognition.sifting.doubt_names import DOUBT_NAMES

MOST_ROWS_NAMED = 20

# In this order; of several, a row's first holds.
WHY = {
    "refused": message("refused until they are fixed"),
    "no_clause": message("they name no clause"),
    "no_value": message("they hold no value that a figure could be made of"),
    "whole_year": message("a value of the whole year stands in their place"),
} | rules.WHY


@dataclass(frozen=True)
class Uncounted:
    """Rows of one sheet that are in no figure for one reason (of WHY). rows: the first, as spreadsheet row numbers.
    is_data: False for those that are no data, or that the analyst has left out."""

    reason: str
    rows: tuple[int, ...]
    count: int
    is_data: bool = True

    @property
    def is_refused(self) -> bool:
        """Until it is fixed, or the analyst has said whether such rows count."""
        return self.is_data and (self.reason == "refused" or self.reason in DOUBT_NAMES)

    def text(self, language: Language) -> str:
        """`10 rows in no figure (they name no clause): 2, 3, 4`; `2 rows left out (totals): 7, 12`."""
        rows = ", ".join(map(str, self.rows)) + (" …" if self.count > len(self.rows) else "")
        if not self.is_data:
            return language.say_count(
                "{count} row left out ({why}): {rows}",
                "{count} rows left out ({why}): {rows}",
                self.count,
                why=language.say(WHY[self.reason]),
                rows=rows,
            )
        return language.say_count(
            "{count} row in no figure ({why}): {rows}",
            "{count} rows in no figure ({why}): {rows}",
            self.count,
            why=language.say(WHY[self.reason]),
            rows=rows,
        )


@dataclass(frozen=True)
class Counted:
    """What figures take from one sheet. rows: how many of its rows they count. left: the others, by reason."""

    rows: int
    left: tuple[Uncounted, ...]

    @property
    def missing(self) -> int:
        """How many rows of data are in no figure."""
        return sum(one.count for one in self.left if one.is_data)

    @property
    def is_nothing(self) -> bool:
        return bool(self.missing) and not self.rows

    def nothing(self, language: Language) -> str:
        return language.say_count(
            "The sheet's {count} row is in no figure: publishing it changes no figure.",
            "None of the sheet's {count} rows is in a figure: publishing them changes no figure.",
            self.missing,
        )


def counted(sheet: CheckedSheet, whole_years: set[tuple]) -> Counted | None:
    """What figures take from a sheet; None for one that no figures are made from, such as narratives. whole_years: of
    whole_years()."""
    if not sheet.layout.declaration.indicators:
        return None
    rows, why = sheet.rows, _reasons(sheet, whole_years)
    # Of a wide row's answers some may be refused: the row is in a figure all the same.
    in_figures = {number for row, number in enumerate(rows.numbers) if row not in why} if why else set(rows.numbers)
    found: dict[str, dict[int, None]] = {reason: {} for reason in WHY}
    for row in sorted(why):
        if rows.numbers[row] not in in_figures:
            found[why[row]][rows.numbers[row]] = None
    left = tuple(_uncounted(reason, tuple(numbers), True) for reason, numbers in found.items() if numbers)
    return Counted(len(in_figures), left + left_out(rows))


def left_out(rows: Rows) -> tuple[Uncounted, ...]:
    """Rows that are no data or that the analyst has left out, of any sheet."""
    return tuple(_uncounted(reason, tuple(numbers), False) for reason, numbers in rows.left_out.items())


def _uncounted(reason: str, numbers: tuple[int, ...], is_data: bool) -> Uncounted:
    return Uncounted(reason, numbers[:MOST_ROWS_NAMED], len(numbers), is_data)


def whole_years(files: Sequence[CheckedFile]) -> set[tuple]:
    """(dataset, plan, clause, split, year) of values of whole years.

    Those of months and days beside them are not added up.
    """
    found = set()
    for sheet in (sheet for file in files for sheet in file.sheets if _has_values(sheet)):
        for row, (span, value, split) in enumerate(_values(sheet)):
            if row not in sheet.rows.refused and span and span.precision == "year" and value:
                found |= _keys(sheet, row, split)
    return found


def _reasons(sheet: CheckedSheet, whole_years: set[tuple]) -> dict[int, str]:
    """Row (from 0) → why no figure counts it. Most sheets have none, so only what can be wrong is walked over."""
    rows, indicators = sheet.rows, sheet.layout.declaration.indicators
    why = {}
    if _has_values(sheet) and whole_years:
        why = {
            row: "whole_year"
            for row, (span, _, split) in enumerate(_values(sheet))
            if span and span.precision != "year" and _keys(sheet, row, split) <= whole_years
        }
    measures = {automatic.measure for automatic in indicators}
    if not any(sheet.layout.declaration.column(name).counts_days for name in measures):
        values = zip(*(rows.values[name] for name in measures), strict=True)
        why |= {row: "no_value" for row, measured in enumerate(values) if not any(measured)}
    # Rows of the same cells share one Bound.
    without = {
        id(bound)
        for bound in dict(zip(map(id, sheet.bound), sheet.bound, strict=True)).values()
        if not isinstance(bound, Bound) or not bound.clauses
    }
    why |= {row: "no_clause" for row, bound in enumerate(sheet.bound) if id(bound) in without} if without else {}
    return why | dict.fromkeys(rows.refused, "refused") | rows.open


def _has_values(sheet: CheckedSheet) -> bool:
    return bool(sheet.bound) and any(automatic.measure == "value" for automatic in sheet.layout.declaration.indicators)


def _values(sheet: CheckedSheet) -> list[tuple]:
    splits = list(zip(*splits_of(sheet), strict=True)) or [()] * len(sheet.rows)
    return list(zip(sheet.rows.values["dates"], sheet.rows.values["value"], splits, strict=True))


def _keys(sheet: CheckedSheet, row: int, split: tuple[str, ...]) -> set[tuple]:
    bound, span = sheet.bound[row], sheet.rows.values["dates"][row]
    dataset = sheet.layout.declaration.dataset
    return (
        {(dataset, bound.plan, clause, split, span.starts.year) for clause in bound.clauses}
        if isinstance(bound, Bound)
        else set()
    )
