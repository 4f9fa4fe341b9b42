"""A date's text as a row of one-letter tokens: `26-28 sentyabr 2018-ci il` is `d-dmy`."""

import re
from collections.abc import Callable
from functools import cache, partial
from itertools import product
from typing import NamedTuple

from babel import Locale

from loaders.spreadsheet.cell_texts import plain


class Point(NamedTuple):
    """A time as it is named. form: its tokens in their order. months: its length; 0 is one day."""

    form: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    months: int = 0


class Token(NamedTuple):
    """letter: d m y; p (a point written in digits); q (a quarter or half); i (the word 'year'), a (the word 'month');
    `-` (to), `;` (and), `,`, `<` (from), `>` (until).

    number: of d, m and y; of q its first month. months: how many q has. point: of p.
    """

    letter: str
    number: int | None = None
    months: int = 0
    point: Point | None = None


def _month_names() -> dict[str, int]:
    """Months in three languages: full, abbreviated, and the Russian cases that CLDR leaves out."""
    names = {"sept": 9, "ноя": 11, "сен": 9, "фев": 2}
    for code, context, width in product(("az", "en", "ru"), ("format", "stand-alone"), ("wide", "abbreviated")):
        names |= {plain(name).rstrip("."): number for number, name in Locale.parse(code).months[context][width].items()}
    for number, name in Locale.parse("ru").months["stand-alone"]["wide"].items():
        names |= {name.rstrip("ьй") + ending: number for ending in "яеаую"}
    return names


def month_names() -> list[str]:
    """The names of months as they are written beside a day, in three languages."""
    return [name for code in ("az", "ru", "en") for name in Locale.parse(code).months["format"]["wide"].values()]


_MONTHS = _month_names()
_WORDS = {name: [Token("m", number)] for name, number in _MONTHS.items()} | {
    word: [Token(token)] if token else []
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
_STEMS = {"il": [Token("i")], "ay": [Token("a")], "tarix": []} | {
    plain(name): [Token("m", number)] for number, name in Locale.parse("az").months["stand-alone"]["wide"].items()
}
_ENDING = "(?:l[aə]r)?(?:[iuü]n?)?(?:d[aə]n?|[aə]d[aə]k|[aə])?"
_AZERBAIJANI = re.compile(rf"({'|'.join(_STEMS)})({_ENDING})")
_DIRECTIONS = {"dan": [Token("-")], "dən": [Token("-")], "dak": [Token(">")], "dək": [Token(">")]}
_ORDINALS = {
    "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4,
    "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "четвёртый": 4, "первое": 1, "второе": 2,
    "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
_QUARTER = f"rüb{_ENDING}|kvartal{_ENDING}|квартал[аеу]?|кв|quarter|q"
_HALF = f"yarim ?il(?:li[ky])?{_ENDING}|полугоди[еяию]|half(?:[- ]year)?|h"


def _digits(form: str, *groups: str) -> list[Token] | None:
    """A point whose day, month and year are joined: 05.10.2023, 5-okt-23. A form in capitals lends nothing."""
    values = dict(zip(form.lower(), groups, strict=True))
    month = int(values["m"]) if values["m"].isdigit() else _MONTHS.get(values["m"])
    day = int(values["d"]) if "d" in values else None
    year = int(values["y"]) if "y" in values else None
    if month is None or (year is None and ((day or 0) > 31 or month > 12)):
        return None
    if year is not None and len(values["y"]) == 2 and year < 90:
        year += 2000  # 5.10.98 may be 1998 as well as 2098: it gets no century, and so no reading
    return [Token("p", point=Point(form, day, month, year, 1 if day is None else 0))]


def _part(number: str, name: str) -> list[Token] | None:
    months = 3 if re.fullmatch(_QUARTER, name) else 6
    first = (_ORDINALS[number] - 1) * months + 1
    return [Token("q", first, months)] if first <= 12 else None


def _months(many: str) -> list[Token]:
    return [Token("q", 1, int(many))]


def _word(word: str) -> list[Token] | None:
    if word in _WORDS:
        return _WORDS[word]
    inflected = _AZERBAIJANI.fullmatch(word)
    return _STEMS[inflected[1]] + _DIRECTIONS.get(inflected[2][-3:], []) if inflected else None


_ORDINAL = "c[iuü]|st|nd|rd|th|й|ый|ой|я|ая|е|ое|го|ого|м|му"
_CASE = "d[aə][nk]?|[ny]?[aə]|s?[iuü]n?"
_READERS: tuple[tuple[str, Callable[..., list[Token] | None]], ...] = (
    (rf"({'|'.join(_ORDINALS)})(?:-?(?:{_ORDINAL}))? ?({_QUARTER}|{_HALF})(?!\w)", _part),
    # `2025-ci ilin 9 ayı`, from January on; `9-cu ay` is another.
    (rf"(?:ilk |first |первые )?([2-9]|1[0-2]) ?(?:ay(?:li[qk])?{_ENDING}|месяц(?:а|ев)|months)(?!\w)", _months),
    (r"[-/]?(q|h) ?([1-4])(?!\w)", lambda letter, number: _part(number, letter)),
    *((rf"(\d{{4}}){mark}(\d\d?){mark}(\d\d?)(?!\d)", partial(_digits, "YMD")) for mark in ("-", "[.]", "/")),
    # 23-10-05 is read year first elsewhere: between hyphens a year has four digits.
    *((rf"(\d\d?){mark}(\d\d?){mark}(\d{{4}})(?!\d)", partial(_digits, "dmy")) for mark in ("-", "[.]", "/", "[.] ")),
    *((rf"(\d\d?){mark}(\d\d?){mark}(\d\d)(?!\d)", partial(_digits, "dmy")) for mark in ("[.]", "/")),
    *((rf"(\d\d?){mark}([^\W\d_]+){mark}(\d{{4}}|\d\d)(?!\d)", partial(_digits, "dmy")) for mark in ("-", "[.]", "/")),
    # Not where the second of two dates begins: `15 dekabr 2018-15 yanvar 2019`.
    (r"(\d{4})[-./](\d\d?)(?![./]?\d| ?[^\W\d_])", partial(_digits, "YM")),
    (r"(\d\d?)[-./](\d{4})(?!\d)", partial(_digits, "my")),
    (r"(\d\d?)[./](\d\d?)(?!\d)", partial(_digits, "dm")),
    (r"(\d{4})(?!\d)", lambda year: [Token("y", int(year))]),
    (r"(\d\d?)(?!\d)", lambda day: [Token("d", int(day))]),
    (rf"(?<=\d)(?:[-'’]?(?:{_ORDINAL})|[-'’]({_CASE}))(?![^\W\d_])", lambda ending: _DIRECTIONS.get(ending, [])),
    (r"([^\W\d_]+)", _word),
    (r"[-–—−‐―]", lambda: [Token("-")]),
    (r"([,;&])", lambda mark: [Token(";" if mark == "&" else mark)]),
    (r"[ .\"“”„«»]", list),  # `«5» mart 2025-ci il`
)


@cache
def _lexicon() -> tuple[tuple[re.Pattern[str], Callable[..., list[Token] | None]], ...]:
    """Made for the first date: many processes that read no date begin with this module."""
    return tuple((re.compile(pattern), make) for pattern, make in _READERS)


def tokens_of(text: str) -> list[Token] | None:
    """The text's tokens; None where a part of it is no date's."""
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        found = _at(text, position)
        if found is None:
            return None
        made, position = found
        tokens += made
    return tokens


def _at(text: str, position: int) -> tuple[list[Token], int] | None:
    """What the first pattern that fits makes of the text at a position, and where that ends."""
    for pattern, make in _lexicon():
        match = pattern.match(text, position)
        made = make(*match.groups()) if match else None
        if match and made is not None:
            return made, match.end()
    return None
