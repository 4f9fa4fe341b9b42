"""One cell to a day, several days, a period, a month or a year. Day before month, always.

A text becomes a row of one-letter tokens (`26-28 sentyabr 2018-ci il` is `d-dmy`), the tokens
become points in time, and points borrow the month and year that people write only once.
"""

import re
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import product
from typing import NamedTuple

from babel import Locale

from loaders.problems.problem import Fault
from loaders.spreadsheet.numbers import MISSING, plain


class Span(NamedTuple):
    """starts and ends are inclusive. precision: day, month (also quarters and halves) or year.

    days: how many separate dates are named; a period is 1.
    """

    starts: date
    ends: date
    precision: str
    days: int


class _Point(NamedTuple):
    """A time as it is named. form: its tokens in their order. months: its length; 0 is one day."""

    form: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    months: int = 0


NOT_A_DATE = Fault("not_a_date")
_YEARS = range(1990, 2101)
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


def read_dates(cell, epoch_1904: bool = False) -> Span | Fault | None:
    """The cell's dates; None where they are missing. epoch_1904: how the workbook counts its days."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _read_number(cell, epoch_1904)
    if isinstance(cell, date):
        return _spanned([[_Point("dmy", cell.day, cell.month, cell.year)]])
    if not isinstance(cell, str):
        return NOT_A_DATE
    text = plain(cell)
    if text in MISSING:
        return None
    if _NUMBER.fullmatch(text):
        return _read_number(float(text), epoch_1904)
    found = _read_text(text)
    if found == NOT_A_DATE:  # a line break may wrap one date, and it may part several
        return _read_text(plain(" ; ".join(cell.strip().splitlines())))
    return found


def read_year(cell) -> int | Fault | None:
    """The cell's one year; None where it is missing."""
    found = read_dates(cell)
    if found is None:
        return None
    if isinstance(found, Span) and found.precision == "year":
        return found.starts.year
    return Fault("not_a_year")


def _read_number(value: float, epoch_1904: bool) -> Span | Fault:
    """A year, or a spreadsheet's count of days, whose fraction is the time of day."""
    if value in _YEARS:
        return _spanned([[_Point("y", year=int(value), months=12)]])
    if 20_000 <= value < 80_001:
        day = _EPOCHS[epoch_1904] + timedelta(days=int(value))
        return _spanned([[_Point("dmy", day.day, day.month, day.year)]])
    return NOT_A_DATE


def _month_names() -> dict[str, int]:
    """Months in three languages: full, abbreviated, and the Russian cases that CLDR leaves out."""
    names = {"sept": 9, "ноя": 11, "сен": 9, "фев": 2}
    for code, context, width in product(("az", "en", "ru"), ("format", "stand-alone"), ("wide", "abbreviated")):
        names |= {plain(name).rstrip("."): number for number, name in Locale.parse(code).months[context][width].items()}
    for number, name in Locale.parse("ru").months["stand-alone"]["wide"].items():
        names |= {name.rstrip("ьй") + ending: number for ending in "яеаую"}
    return names


# Texts are turned into tokens: a letter and its value. d m y; p (a point written in digits); q (a quarter or
# half); i (the word 'year'), a (the word 'month'); `-` (to), `;` (and), `,`, `<` (from), `>` (until).
_MONTHS = _month_names()
_WORDS = {name: [("m", number)] for name, number in _MONTHS.items()} | {
    word: [(token, None)] if token else []
    for token, words in {
        "<": "с со c from",
        "-": "по до to till until through",
        ">": "qədər kimi dək",
        ";": "və и and",
        "i": "г год года году",
        "a": "месяц месяца месяце",
        "": "в за the of in ərzində tarixli",
    }.items()
    for word in words.split()
}
# Azerbaijani says 'from' and 'until' with endings: apreldən, oktyabradək.
_STEMS = {"il": [("i", None)], "ay": [("a", None)], "tarix": []} | {
    plain(name): [("m", number)] for number, name in Locale.parse("az").months["stand-alone"]["wide"].items()
}
_ENDING = "(?:l[aə]r)?(?:[iuü]n?)?(?:d[aə]n?|[aə]d[aə]k|[aə])?"
_AZERBAIJANI = re.compile(rf"({'|'.join(_STEMS)})({_ENDING})")
_DIRECTIONS = {"dan": [("-", None)], "dən": [("-", None)], "dak": [(">", None)], "dək": [(">", None)]}
_ORDINALS = {
    "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "четвёртый": 4, "первое": 1, "второе": 2,
    "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
_QUARTER = f"rüb{_ENDING}|kvartal{_ENDING}|квартал[аеу]?|кв|quarter|q"
_HALF = f"yarim ?il(?:li[ky])?{_ENDING}|полугоди[еяию]|half(?:[- ]year)?|h"


def _digits(form: str, *groups: str) -> list | None:
    """A point whose day, month and year are joined: 05.10.2023, 5-okt-23. A form in capitals lends nothing."""
    values = dict(zip(form.lower(), groups))
    month = int(values["m"]) if values["m"].isdigit() else _MONTHS.get(values["m"])
    day = int(values["d"]) if "d" in values else None
    year = int(values["y"]) if "y" in values else None
    if month is None or (year is None and (day > 31 or month > 12)):
        return None
    if year is not None and len(values["y"]) == 2 and year < 90:
        year += 2000  # 5.10.98 may be 1998 as well as 2098: it gets no century, and so no reading
    return [("p", _Point(form, day, month, year, 1 if day is None else 0))]


def _part(number: str, name: str) -> list | None:
    months = 3 if re.fullmatch(_QUARTER, name) else 6
    first = (_ORDINALS[number] - 1) * months + 1
    return [("q", (first, months))] if first <= 12 else None


def _word(word: str) -> list | None:
    if word in _WORDS:
        return _WORDS[word]
    inflected = _AZERBAIJANI.fullmatch(word)
    return _STEMS[inflected[1]] + _DIRECTIONS.get(inflected[2][-3:], []) if inflected else None


_ORDINAL = "c[iuü]|st|nd|rd|th|й|ый|ой|я|ая|е|ое|го|ого|м|му"
_CASE = "d[aə][nk]?|[ny]?[aə]|s?[iuü]n?"
_LEXICON = [
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"({'|'.join(_ORDINALS)})(?:-?(?:{_ORDINAL}))? ?({_QUARTER}|{_HALF})(?!\w)", _part),
        (r"[-/]?(q|h) ?([1-4])(?!\w)", lambda letter, number: _part(number, letter)),
        *((rf"(\d{{4}}){mark}(\d\d?){mark}(\d\d?)(?!\d)", partial(_digits, "YMD")) for mark in ("-", "[.]", "/")),
        # 23-10-05 is read year first elsewhere: between hyphens a year has four digits.
        *(
            (rf"(\d\d?){mark}(\d\d?){mark}(\d{{4}})(?!\d)", partial(_digits, "dmy"))
            for mark in ("-", "[.]", "/", "[.] ")
        ),
        *((rf"(\d\d?){mark}(\d\d?){mark}(\d\d)(?!\d)", partial(_digits, "dmy")) for mark in ("[.]", "/")),
        *(
            (rf"(\d\d?){mark}([^\W\d_]+){mark}(\d{{4}}|\d\d)(?!\d)", partial(_digits, "dmy"))
            for mark in ("-", "[.]", "/")
        ),
        # Not where the second of two dates begins: `15 dekabr 2018-15 yanvar 2019`.
        (r"(\d{4})[-./](\d\d?)(?![./]?\d| ?[^\W\d_])", partial(_digits, "YM")),
        (r"(\d\d?)[-./](\d{4})(?!\d)", partial(_digits, "my")),
        (r"(\d\d?)[./](\d\d?)(?!\d)", partial(_digits, "dm")),
        (r"(\d{4})(?!\d)", lambda year: [("y", int(year))]),
        (r"(\d\d?)(?!\d)", lambda day: [("d", int(day))]),
        (rf"(?<=\d)(?:[-'’]?(?:{_ORDINAL})|[-'’]({_CASE}))(?![^\W\d_])", lambda ending: _DIRECTIONS.get(ending, [])),
        (r"([^\W\d_]+)", _word),
        (r"[-–—−‐―]", lambda: [("-", None)]),
        (r"([,;&])", lambda mark: [(";" if mark == "&" else mark, None)]),
        (r"[ .]", list),
    )
]
_NUMBER = re.compile(r"[0-9]{4,5}(?:\.0+)?")
_LONGEST = 1_000
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
# A time zone may move the day, and AM/PM comes with the month first: both stay, and are refused.
_TIME = re.compile(r"(?<=\d)[t ][0-2]?\d:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?=$|[,;]| ?[-–—] ?\d)")


def _tokens(text: str) -> list | None:
    """The text's tokens; None where a part of it is no date's."""
    tokens, position = [], 0
    while position < len(text):
        for pattern, make in _LEXICON:
            match = pattern.match(text, position)
            made = make(*match.groups()) if match else None
            if made is not None:
                break
        else:
            return None
        tokens += made
        position = match.end()
    return tokens


_POINT = "p|y,?dm|y,?md|dm,?y|md,?y|y,?d|dm|md|m,?y|y,?m|d,?y|d|m|y,?q|q,?y|q|y"
# The words 'year' and 'month' say something only after what they belong to: '5 ay' is five months long.
_PIECE = re.compile(rf"({_POINT.replace('m', 'ma?').replace('y', 'yi?').replace('p', 'pi?')})|-+|[,;]+|.")
_SHAPE = re.compile("(?:P|<?P-P>?)(?:[,;](?:P|<?P-P>?))*")


@lru_cache(maxsize=10_000)
def _read_text(text: str) -> Span | Fault:
    readable = len(text) <= _LONGEST and not _FOREIGN_DIGIT.search(text)
    tokens = _tokens(_TIME.sub("", text.strip(" ,;"))) if readable else None
    if not tokens:
        return NOT_A_DATE
    letters = "".join(letter for letter, _ in tokens)
    shape, points = "", []
    for piece in _PIECE.finditer(letters):
        shape += "P" if piece[1] else piece[0][0]
        if piece[1]:
            points.append(_point(tokens[piece.start() : piece.end()]))
    lengths = {point.months for point in points}
    # A yearly value belongs to one year: no lists and no periods of years.
    if not _SHAPE.fullmatch(shape) or len(lengths) > 1 or (lengths == {12} and len(points) > 1):
        return NOT_A_DATE
    complete = _complete(points)
    if isinstance(complete, Fault):
        return complete
    rest = iter(complete)
    items = [[next(rest) for _ in range(item.count("P"))] for item in re.split("[,;]", shape)]
    return _spanned(items, borrowed=any(point.year is None for point in points))


def _point(tokens: list) -> _Point:
    if tokens[0][0] == "p":
        return tokens[0][1]
    values = dict(tokens)
    month, months = values.get("q", (values.get("m"), 0 if "d" in values else 1 if "m" in values else 12))
    form = "".join(letter for letter, _ in tokens if letter in "dmyq")
    return _Point(form, values.get("d"), month, values.get("y"), months)


def _complete(points: list[_Point]) -> list[_Point] | Fault:
    """Each point with the month and year that it shares with its neighbours, if there is only one such reading."""
    complete = []
    for place, point in enumerate(points):
        before, after = points[:place][::-1], points[place + 1 :]
        if point.month is None and not point.months:
            months = _lent("month", before, "md") | _lent("month", after, "dm")
            if len(months) != 1:
                return NOT_A_DATE
            point = point._replace(month=months.pop())
        if point.year is None:
            years = _lent("year", before, r"^y") | _lent("year", after, "y$")
            if len(years) != 1:
                return NOT_A_DATE if years else Fault("date_without_year")
            point = point._replace(year=years.pop())
        complete.append(point)
    return complete


def _lent(name: str, neighbours: list[_Point], form: str) -> set[int]:
    """What the nearest neighbour that has it lends: only one written in an order that reaches this far."""
    for neighbour in neighbours:
        if getattr(neighbour, name) is not None:
            return {getattr(neighbour, name)} if re.search(form, neighbour.form) else set()
    return set()


def _spanned(items: list[list[_Point]], borrowed: bool = False) -> Span | Fault:
    """items: a date is one point, a period two. borrowed: a year was written once for several of them."""
    spans = []
    for item in items:
        ends = [_bounds(point) for point in item]
        fault = next((end for end in ends if isinstance(end, Fault)), None)
        if fault:
            return fault
        spans.append((ends[0][0], ends[-1][1]))
        if ends[0][0] > ends[-1][0]:
            return Fault("period_backwards")
    if borrowed and spans != sorted(spans):
        # `15 dekabr və 15 yanvar 2019`: the year may not be December's.
        return Fault("period_backwards")
    precision = {0: "day", 12: "year"}.get(items[0][0].months, "month")
    return Span(min(start for start, _ in spans), max(end for _, end in spans), precision, len(set(spans)))


def _bounds(point: _Point) -> tuple[date, date] | Fault:
    """The first and the last day of a point."""
    if point.year not in _YEARS:
        return NOT_A_DATE
    if not point.months:
        try:
            day = date(point.year, point.month, point.day)
        except ValueError:
            return Fault("impossible_date", {"value": f"{point.day:02}.{point.month:02}.{point.year}"})
        return day, day
    first = point.month or 1
    if not 1 <= first <= 12:
        return NOT_A_DATE
    years, month = divmod(first - 1 + point.months, 12)
    return date(point.year, first, 1), date(point.year + years, month + 1, 1) - timedelta(days=1)
