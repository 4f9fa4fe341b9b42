"""Dates whose parts stand apart: a begin and an end, a year and a month or quarter beside it, or a year that stands
once, above the headings or in the sheet's name."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from language.folding import fold
from loaders.headings import word_tables
from loaders.headings.rows import Headings
from loaders.headings.stems import stems, ways_to_read, words_of
from loaders.problems.problem import Fault
from loaders.recognition.columns.above.years_above import year_above
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell
from loaders.spreadsheet.dates import Span, read_dates, read_year
from loaders.spreadsheet.files import Sheet

_BEGINS, _ENDS, _TIMES = map(stems, (word_tables.BEGINS, word_tables.ENDS, word_tables.TIMES))
_YEARS = stems(f"{word_tables.YEARS} hesabat reporting отчётный")
_MONTHS, _QUARTERS, _DAYS = map(stems, (word_tables.MONTHS, word_tables.QUARTERS, word_tables.DAYS))
_IDLE = stems(f"{word_tables.DATES} {word_tables.SMALL_WORDS}")
# `Days`, `Günlər` and `Дней` are how many it took.
_ONE_DAY = frozenset(map(fold, (*word_tables.DAYS.split(), "günü", "gun")))
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_SAYS_DAYS = re.compile(rf"{_DAY}(?:\s*[-–—,;]\s*{_DAY})*")
_PERIODS = _QUARTERS | stems(word_tables.PERIODS)
_ENOUGH = 500  # different cells, to tell whether a column names a year anywhere


@dataclass(frozen=True, slots=True)
class DateParts:
    """Positions. kind: end (the second column ends what the first begins), month or quarter (of the first's year), day
    (without a year), or years (first and last). column: the declared one that both fill. year: of a title, where the
    first column is the second and has none. day: the column of the days of these months; -1 where there is none."""

    first: int
    second: int
    kind: str
    column: str = "dates"
    year: str = ""
    day: int = -1

    @property
    def others(self) -> set[int]:
        """The columns that fill the declared one together with the first."""
        return {self.second, self.day} - {self.first, -1}


def three_apart(headings: Headings, unknown: Iterable[int], dates: Collection[int]) -> DateParts | None:
    """Year, month and day in three columns side by side; a day elsewhere may be how many days it took. Beside dates,
    the positions of what is known as such, they only repeat what those say, or say in which year it is reported."""
    words = {position: words_of(headings.texts[position]) for position in {*unknown, *dates}}
    kinds = (_YEARS, _MONTHS, _DAYS)
    found = [[at for at, own in words.items() if own & names and own <= names | _IDLE] for names in kinds]
    if any(len(positions) != 1 for positions in found):
        return None
    year, month, day = (positions[0] for positions in found)
    are_beside = max(year, month, day) - min(year, month, day) == 2
    is_one_day = any(fold(word) in _ONE_DAY for words in ways_to_read(headings.texts[day]) for word in words)
    if not are_beside or not is_one_day or not {year, month, day}.issuperset(dates):
        return None
    return DateParts(year, month, "month", day=day)


def dates_apart(headings: Headings, unknown: Iterable[int], dates: int | None) -> DateParts | None:
    """unknown: positions among which the parts are. dates: the position of what is known as the dates, if any is."""
    words = {position: words_of(headings.texts[position]) for position in unknown}
    begin, end = _only(words, _BEGINS), _only(words, _ENDS)
    first = dates if dates is not None else begin
    if end is not None and first is not None:
        return DateParts(first, end, "end")
    known = words if dates is None else {dates: words_of(headings.texts[dates])}
    years = [position for position, own in known.items() if own and own <= _YEARS]
    part = only_of(headings, words)
    return DateParts(years[0], *part) if part and len(years) == 1 else None


def only_of(headings: Headings, unknown: Iterable[int]) -> tuple[int, str] | None:
    """The one column of months or of quarters, and which of them it is."""
    words = {position: words_of(headings.texts[position]) for position in unknown}
    for kind, names in (("month", _MONTHS), ("quarter", _QUARTERS)):
        parts = [position for position, own in words.items() if own and own <= names | _IDLE and own & names]
        if len(parts) == 1:
            return parts[0], kind
    return None


def year_of_title(
    sheet: Sheet, row: int, headings: Headings, unknown: Iterable[int], dates: int | None
) -> DateParts | None:
    """row: of the headings. unknown: positions among which a column of months or quarters is; dates: the position of
    the dates, if it is known. None where a cell has a year of its own: the others then lack theirs by mistake."""
    year = year_above(sheet, row)
    if year is None:
        return None
    found = (dates, "day") if dates is not None else only_of(headings, unknown)
    if found is None or found[0] is None:
        return None
    position, kind = found
    cells = {cells[position] for cells in sheet.rows[row + 1 :] if position < len(cells) and cells[position] != ""}
    read = [read_dates(cell) for cell in islice(cells, _ENOUGH)]
    if any(isinstance(one, Span) for one in read):
        return None
    if kind == "day" and not any(isinstance(one, Fault) and one.code == "date_without_year" for one in read):
        return None
    return DateParts(position, position, kind, year=year) if cells else None


def _only(words: dict[int, frozenset[str]], wanted: frozenset[str]) -> int | None:
    found = [position for position, own in words.items() if own & wanted and not own & _TIMES]
    return found[0] if len(found) == 1 else None


def joined(first: Cell, second: Cell, kind: str, epoch_1904: bool) -> Cell:
    """One cell that says what both do; what cannot be read stays as it was typed, to be named."""
    if _is_empty(second):
        return first
    if _is_empty(first):
        return second
    if kind != "end":
        return _of_year(typed_text(second).strip(), kind, read_year(first) or typed_text(first))
    begins, ends = read_dates(first, epoch_1904), read_dates(second, epoch_1904)
    if not isinstance(begins, Span):
        return first
    if not isinstance(ends, Span):
        return second
    if begins == ends:
        return first
    return f"{begins.starts:%d.%m.%Y}-{ends.ends:%d.%m.%Y}"


def with_day(day: Cell, month: Cell, year: Cell) -> Cell:
    """`05.03.2025`, `5-7 mart 2025`; the month alone where no day is typed: `-`, `şənbə`, `45`."""
    whole = joined(year, month, "month", False)
    if not says_days(day) or _is_empty(month) or _is_empty(year):
        return whole
    return f"{_days(day)}{' ' if any(map(str.isalpha, typed_text(month))) else '.'}{whole}"


def lacks_month(day: Cell, month: Cell, year: Cell) -> bool:
    return says_days(day) and _is_empty(month) and not _is_empty(year)


def says_days(cell: Cell) -> bool:
    return bool(_SAYS_DAYS.fullmatch(_days(cell)))


def _days(cell: Cell) -> str:
    return typed_text(cell).strip(" .")


def _of_year(part: str, kind: str, year: object) -> str:
    """`03.2025` of month 3, `II rüb 2025` of quarter II."""
    if kind == "day":
        return f"{part}.{year}" if part[-1:].isdecimal() and "." in part else f"{part} {year}"
    if kind == "month":
        return f"{int(part):02}.{year}" if part.isdecimal() else f"{part} {year}"
    return f"{part} {year}" if any(map(str.isalpha, part.strip("IV"))) else f"{part} rüb {year}"


def _is_empty(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def whole_periods(sheet: Sheet, row: int, headings: Headings, unknown: Iterable[int]) -> int | None:
    """The one column that is headed as quarters or a period, and says them with their year in each cell: `I rüb
    2025`. row: of the headings."""
    named = [at for at in unknown if (own := words_of(headings.texts[at])) and own <= _PERIODS | _IDLE]
    if len(named) != 1:
        return None
    of_sheet = sheet.rows[row + 1 :]
    is_it = _says_dates(of_sheet, named[0]) and not _has_days(of_sheet, {*headings.texts} - {*named})
    return named[0] if is_it else None


def _has_days(rows: Sequence[list[Cell]], positions: Iterable[int]) -> bool:
    """Whether a column beside a reporting period says the very days, whatever its heading."""
    return any(_says_dates(rows, at, "day") for at in positions)


def _says_dates(rows: Sequence[list[Cell]], at: int, precision: str = "") -> bool:
    """Whether all cells of a column do."""
    cells = {cells[at] for cells in rows if at < len(cells)} - {""}
    read = [read_dates(cell) for cell in islice(cells, _ENOUGH)]
    return bool(read) and all(isinstance(one, Span) and precision in ("", one.precision) for one in read)
