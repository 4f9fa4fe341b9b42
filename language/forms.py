"""One language: its texts, and how it writes numbers, dates and orders words."""

import gettext
import io
import re
import unicodedata
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, dates, numbers
from babel.messages import mofile, pofile

LANGUAGES = {"az": "Azərbaycanca", "en": "English", "ru": "Русский"}


class Language:
    """A language by its code: `Language("az").say("Rows: {count}", count=3)`."""

    def __init__(self, code: str):
        """Raises KeyError for a code that is not in LANGUAGES."""
        self.name = LANGUAGES[code]
        self.code = code
        self._locale = Locale.parse(code)

    def say(self, text: str, **values) -> str:
        """The text in this language, its {places} filled."""
        translated = _catalogue(self.code).gettext(text)
        return translated.format(**values) if values else translated

    def say_count(self, one: str, many: str, count: int, **values) -> str:
        """The plural form for count, with {count} written as a number."""
        form = _catalogue(self.code).ngettext(one, many, count)
        return form.format(count=self.number(count), **values)

    def agreeing(self, forms: str, value: float) -> str:
        """Of `day|days` or `день|дня|дней` the form that goes with a number (CLDR's plural rules);
        a single form goes with every number."""
        choices = forms.split("|")
        category = self._locale.plural_form(int(value) if value == int(value) else value)
        return choices[min(_PLURAL_PLACES[self.code][category], len(choices) - 1)]

    def number(self, value: float, decimals: int = 2) -> str:
        """`1 234,5`: grouped, at most so many decimals, no trailing zeros."""
        return _decimal(value, decimals, self.code)

    def signed(self, value: float, decimals: int = 2) -> str:
        """`+62`, `−8`, `0`: a change always shows its sign."""
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return sign + self.number(abs(value), decimals)

    def percent(self, value: float, decimals: int = 1) -> str:
        """A value in percent units (68.98, not 0.6898) as this language writes it."""
        return _decimal(value, decimals, self.code) + self._percent_sign

    @property
    def _percent_sign(self) -> str:
        return "\N{NO-BREAK SPACE}%" if self.code == "ru" else "%"

    def date(self, day: date) -> str:
        """`5 oktyabr 2023`."""
        return dates.format_date(day, format="d MMMM y", locale=self._locale)

    def day(self, day: date) -> str:
        """`5 okt`: a day whose year the reader knows."""
        return dates.format_date(day, format="d MMM", locale=self._locale).rstrip(".")

    def day_in_full(self, day: date) -> str:
        """`5 oktyabr`: the same within a sentence; in Russian as it follows a number, `5 октября`."""
        return dates.format_date(day, format="d MMMM", locale=self._locale)

    def month(self, number: int) -> str:
        """The name of month 1 to 12, as it stands alone."""
        return self._locale.months["stand-alone"]["wide"][number]

    def order(self, words):
        """Words in this language's alphabetical order."""
        return sorted(words, key=self._sort_key)

    def _sort_key(self, word: str) -> list:
        if self.code != "az":
            return list(word.casefold())
        lowered = word.replace("İ", "i").replace("I", "ı").lower()
        return [_AZERBAIJANI.get(letter, (ord(letter), 0)) for letter in lowered]


@lru_cache(maxsize=20_000)
def _decimal(value: float, decimals: int, code: str) -> str:
    """Kept, because a page writes the same few hundred numbers again and again."""
    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    return numbers.format_decimal(value, format=pattern, locale=code)


# Where the form of each plural category stands. A Russian fraction takes the form of two.
_PLURAL_PLACES = {
    "az": {"one": 0, "other": 0},
    "en": {"one": 0, "other": 1},
    "ru": {"one": 0, "few": 1, "many": 2, "other": 1},
}


def fold(text: str) -> str:
    """Text as rows and headings are matched by: case, spacing, the dots of i and what nobody sees do not count.

    `SAYI`, `Sayı` and `sayi` are one heading: people type Azerbaijani in English capitals, so
    telling I/ı from İ/i here would only part what belongs together.
    """
    letters = unicodedata.normalize("NFKC", text).translate(_ONE_I).casefold()
    return " ".join(letters.split())


def seen(text: str) -> str:
    """Text as it is seen: without control characters and marks that turn the direction of writing."""
    return text if text.isprintable() else text.translate(_UNSEEN)


def fold_all(texts: list[str]) -> list[str]:
    """fold() of each text; a whole column at once is ten times as fast as cell by cell."""
    joined = "\n".join(texts)
    folded = unicodedata.normalize("NFKC", joined).translate(_ONE_I).casefold().split("\n")
    if len(folded) != len(texts) or _UNEVEN_SPACE.search("\n".join(folded)):
        return [fold(text) for text in texts]
    return folded


# White space that fold() would change: any but single blanks inside a text.
_UNEVEN_SPACE = re.compile(r"[^\S \n]|  | \n|\n |\A | \Z")
# What Unicode calls ignorable: two texts that differ in it look the same. Not among it: the soft
# hyphen, which some programs show, and the mark that has 10.2 seen as 2.01.
_IGNORABLE = dict.fromkeys(
    (
        0x34F,
        0x61C,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        *range(0x180B, 0x1810),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202E),
        *range(0x2060, 0x2070),
        0x3164,
        *range(0xFE00, 0xFE10),
        0xFEFF,
        0xFFA0,
        *range(0xFFF0, 0xFFFC),
        *range(0x1BCA0, 0x1BCA4),
        *range(0x1D173, 0x1D17B),
        *range(0xE0000, 0xE1000),
    )
)
_UNSEEN = (
    _IGNORABLE
    | dict.fromkeys([*range(9), *range(14, 32), *range(127, 160), 0xAD, 0x202E])
    | {11: "\n", 12: "\n", 0x85: "\n"}
)
# İ in small letters is i and a dot of its own where software knows no Azerbaijani.
_ONE_I = str.maketrans("İIı", "iii") | {0x307: None} | _IGNORABLE
_AZERBAIJANI = {letter: (ord("a"), place) for place, letter in enumerate("abcçdeəfgğhxıijkqlmnoöprsştuüvyz")}


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    folder = Path(__file__).parent / code
    merged = None
    for path in sorted(folder.glob("*.po")):
        with path.open("rb") as file:
            catalogue = pofile.read_po(file, locale=code)
        if merged is None:
            merged = catalogue
            continue
        for entry in catalogue:
            if entry.id:
                merged[entry.id] = entry
    if merged is None:
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    mofile.write_mo(compiled, merged)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
