"""One cell to a day, several days, a period, a month or a year. Day before month, always.

A text becomes a row of one-letter tokens (`26-28 sentyabr 2018-ci il` is `d-dmy`), the tokens
become points in time, and points borrow the month and year that people write only once.
"""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from kpi import settings
from loaders.problems.problem import Fault
from loaders.spreadsheet.cell_texts import MISSING, Cell, plain
from loaders.spreadsheet.dates.spans import NOT_A_DATE, YEARS, Span, complete, spanned
from loaders.spreadsheet.dates.tokens import Point, Token, tokens_of

_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def read_dates(cell: Cell, epoch_1904: bool = False) -> Span | Fault | None:
    """The cell's dates; None where they are missing. epoch_1904: how the workbook counts its days."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _read_number(cell, epoch_1904)
    if isinstance(cell, date):
        return spanned([[_point_of(cell)]])
    if not isinstance(cell, str):
        return NOT_A_DATE
    text = plain(cell)
    if text in MISSING:
        return None
    if _NUMBER.fullmatch(text):
        return _read_number(float(text), epoch_1904)
    if zoned := _ZONED.fullmatch(text):
        return _read_moment(zoned)
    found = _read_text(text)
    if found == NOT_A_DATE:  # a line break may wrap one date, and it may part several
        return _read_text(plain(" ; ".join(cell.strip().splitlines())))
    return found


def read_year(cell: Cell) -> int | Fault | None:
    """The cell's one year; None where it is missing."""
    found = read_dates(cell)
    if found is None:
        return None
    if isinstance(found, Span) and found.precision == "year":
        return found.starts.year
    return Fault("not_a_year")


def _read_number(value: float, epoch_1904: bool) -> Span | Fault:
    """A year, or a spreadsheet's count of days, whose fraction is the time of day."""
    if value in YEARS:
        return spanned([[Point("y", year=int(value), months=12)]])
    if 20_000 <= value < 80_001:
        day = _EPOCHS[epoch_1904] + timedelta(days=int(value))
        return spanned([[_point_of(day)]])
    return NOT_A_DATE


_NUMBER = re.compile(r"[0-9]{4,5}(?:\.0+)?")
_LONGEST = 1_000
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
# AM/PM comes with the month first: it stays, and is refused.
_CLOCK = r"[0-2]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?"
_TIME = re.compile(
    rf"(?:(?<=\d)t|,? (?:saat |в |at )?)(?:{_CLOCK}(?: ?[-–—] ?{_CLOCK})?"
    r"|(?<=saat )[0-2]?\d[.][0-5]\d(?: ?[-–—] ?[0-2]?\d[.][0-5]\d)?)"
    r"(?=$|[,;]| ?[-–—] ?\d)"
)
# In what form it took place is no part of the day.
_FORM = re.compile(
    r",? ?\((?:onlayn|online|oflayn|offline|əyani|hibrid|hybrid|virtual|zoom|teams|distant|онлайн|очно|дистанционно)\)$"
)
_WEEKDAY = re.compile(
    r"\(?\b(?:bazar ertəsi|çərşənbə axşami|çərşənbə|cümə axşami|cümə|şənbə|bazar)(?: günü)?\b\)?,?"
    r"|\(?\b(?:понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье)\b\)?,?"
    r"|\(?\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b\)?,?"
)
_POINT = "p|y,?dm|y,?md|dm,?y|md,?y|y,?d|dm|md|m,?y|y,?m|d,?y|d|m|y,?q|q,?y|q|y"
# The words 'year' and 'month' say something only after what they belong to: '5 ay' is five months long.
_PIECE = re.compile(rf"({_POINT.replace('m', 'ma?').replace('y', 'yi?').replace('p', 'pi?')})|-+|[,;]+|.")
_SHAPE = re.compile("(?:P|<?P-P>?)(?:[,;](?:P|<?P-P>?))*")


# As form tools write a moment, the year first: 2025-03-14t10:05:33.123+04:00, 2025/03/01 10:30:12 am gmt+4.
_ZONED = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)(?:t| )(\d\d?):(\d\d)(?::\d\d(?:[.,]\d+)?)? ?(am|pm)? ?(?:(z|gmt|utc)|(?=[+-]))"
    r"(?:([+-])(\d\d?):?(\d\d)?)?"
)


def _read_moment(found: re.Match) -> Span | Fault:
    """The day that it was then where the agency is."""
    year, month, day, hour, minute, half, _, sign, hours, minutes = found.groups()
    in_day = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    try:
        moment = datetime(int(year), int(month), int(day), in_day, int(minute), tzinfo=timezone(offset))
        return spanned([[_point_of(moment.astimezone(settings.time_zone()).date())]])
    except ValueError:
        return Fault("impossible_date", {"value": f"{day}.{month}.{year}"})


def _point_of(day: date) -> Point:
    return Point("dmy", day.day, day.month, day.year)


@lru_cache(maxsize=10_000)
def _read_text(text: str) -> Span | Fault:
    readable = len(text) <= _LONGEST and not _FOREIGN_DIGIT.search(text)
    tokens = tokens_of(_TIME.sub("", _FORM.sub("", _WEEKDAY.sub(" ", text).strip(" ,;")))) if readable else None
    if not tokens:
        return NOT_A_DATE
    letters = "".join(token.letter for token in tokens)
    shape, points = "", []
    for piece in _PIECE.finditer(letters):
        shape += "P" if piece[1] else piece[0][0]
        if piece[1]:
            points.append(_point(tokens[piece.start() : piece.end()]))
    lengths = {point.months for point in points}
    # A yearly value belongs to one year: no lists and no periods of years.
    if not _SHAPE.fullmatch(shape) or len(lengths) > 1 or (lengths == {12} and len(points) > 1):
        return NOT_A_DATE
    completed = complete(points)
    if isinstance(completed, Fault):
        return completed
    rest = iter(completed)
    items = [[next(rest) for _ in range(item.count("P"))] for item in re.split("[,;]", shape)]
    return spanned(items, borrowed=any(point.year is None for point in points))


def _point(tokens: list[Token]) -> Point:
    if tokens[0].point:
        return tokens[0].point
    numbers = {token.letter: token.number for token in tokens}
    part = next((token for token in tokens if token.letter == "q"), None)
    month = part.number if part else numbers.get("m")
    months = part.months if part else 0 if "d" in numbers else 1 if "m" in numbers else 12
    form = "".join(token.letter for token in tokens if token.letter in "dmyq")
    return Point(form, numbers.get("d"), month, numbers.get("y"), months)
