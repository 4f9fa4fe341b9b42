"""One language: its texts, and how it writes numbers, dates and orders words."""

import datetime
from collections.abc import Sequence
from functools import cache, lru_cache
from math import floor, log10
from pathlib import Path

from babel import Locale, dates, numbers
from babel.messages import pofile

from language.rounding import half_up

# Of quotation marks.
_OPENING, _CLOSING = set('“«„"'), set('”»“"')
_QUOTES = _OPENING | _CLOSING

_HERE = Path(__file__).parent
LANGUAGES = {"az": "Azərbaycanca", "en": "English", "ru": "Русский"}


class Language:
    """A language by its code: `Language("az").say("Rows: {count}", count=3)`."""

    def __init__(self, code: str):
        """Raises KeyError for a code that is not in LANGUAGES."""
        self.name = LANGUAGES[code]
        self.code = code
        self._locale = Locale.parse(code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Language) and other.code == self.code

    def __hash__(self) -> int:
        return hash(self.code)

    def say(self, text: str, **values) -> str:
        """The text in this language, its {fields} filled in."""
        translated = _catalogue(self.code).get(text, (text,))[0]
        return _one_sign(translated.format(**values)) if values else translated

    def say_count(self, one: str, many: str, count: int, **values) -> str:
        """The plural form for count, with {count} written as a number."""
        forms = _catalogue(self.code).get(one, (one, many))
        form = forms[_SENTENCE_FORMS[self.code][self._locale.plural_form(count)]]
        return _one_sign(form.format(count=self.number(count), **values))

    def agreeing(self, forms: str, value: float) -> str:
        """Of `day|days` or `день|дня|дней` the form that goes with a number (CLDR's plural rules); a single form goes
        with every number. A fourth one goes with fractions: `рабочий день|рабочих дня|рабочих дней|рабочего дня`."""
        choices = forms.split("|")
        if len(choices) > len(set(_PLURAL_FORMS[self.code].values())) and value != int(value):
            return choices[-1]
        category = self._locale.plural_form(int(value) if value == int(value) else value)
        return choices[min(_PLURAL_FORMS[self.code][category], len(choices) - 1)]

    def number(self, value: float, decimals: int = 2, fewest: int = 0) -> str:
        """`1 234,5`: grouped, at most so many decimals, no trailing zeros but in the fewest decimals."""
        return _decimal(value, decimals, self.code, fewest)

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

    def date(self, day: datetime.date) -> str:
        """`5 oktyabr 2023`."""
        return dates.format_date(day, format="d MMMM y", locale=self._locale)

    def day(self, day: datetime.date) -> str:
        """`5 okt`: a day whose year the reader knows."""
        return dates.format_date(day, format="d MMM", locale=self._locale).rstrip(".")

    def day_of_year(self, day: datetime.date) -> str:
        """`5 okt 2023`, where there is room for little."""
        return dates.format_date(day, format="d MMM y", locale=self._locale).replace(".", "").removesuffix(" г")

    def day_in_full(self, day: datetime.date) -> str:
        """`5 oktyabr`: the same within a sentence; in Russian as it follows a number, `5 октября`."""
        return dates.format_date(day, format="d MMMM", locale=self._locale)

    def month(self, number: int) -> str:
        """The name of month 1 to 12, as it stands alone."""
        return self._locale.months["stand-alone"]["wide"][number]

    def order(self, words):
        """Words in this language's alphabetical order."""
        return sorted(words, key=self.order_of)

    def order_of(self, word: str) -> list:
        """The sort key of a word."""
        if self.code != "az":
            return list(word.casefold())
        lowered = word.replace("İ", "i").replace("I", "ı").lower()
        return [_AZERBAIJANI.get(letter, (ord(letter), 0)) for letter in lowered]


def _one_sign(text: str) -> str:
    """`hədəf: −10`: a dash before a minus reads as two signs."""
    return text.replace(" – −", ": −")


@lru_cache(maxsize=20_000)
def _decimal(value: float, decimals: int, code: str, fewest: int = 0) -> str:
    """Rounded half up, as Excel rounds; what is not zero never shows as zero, so a small number keeps one digit.
    fewest: decimals that stay though they are zeros.

    Kept, because a page writes the same few hundred numbers again and again.
    """
    rounded = half_up(value, decimals)
    if value and not rounded:
        decimals = -floor(log10(abs(value)))
        rounded = half_up(value, decimals)
    pattern = "#,##0" + ("." + "0" * fewest + "#" * (decimals - fewest) if decimals else "")
    sign = "−" if rounded < 0 else ""
    return sign + numbers.format_decimal(abs(rounded), format=pattern, locale=code)


# Which of the forms goes with each plural category. A Russian fraction takes the form of two.
_PLURAL_FORMS = {
    "az": {"one": 0, "other": 0},
    "en": {"one": 0, "other": 1},
    "ru": {"one": 0, "few": 1, "many": 2, "other": 1},
}
# An Azerbaijani noun stays in the singular after a number, but the sentence around it may not.
_SENTENCE_FORMS = _PLURAL_FORMS | {"az": {"one": 0, "other": 1}}


_AZERBAIJANI = {letter: (ord("a"), index) for index, letter in enumerate("abcçdeəfgğhxıijkqlmnoöprsştuüvyz")}


@cache
def _catalogue(code: str) -> dict[str, Sequence[str]]:
    """The translation of each English text that has one; of one that counts its forms, by the English singular."""
    forms: dict[str, Sequence[str]] = {}
    for path in sorted((_HERE / code).glob("*.po")):
        with path.open("rb") as file:
            for entry in pofile.read_po(file, locale=code):
                match entry.id, entry.string:
                    case _ if entry.fuzzy:  # nobody has looked at it yet
                        continue
                    case str(text), str(translation) if text and translation:  # the empty text heads the file
                        forms[text] = [translation]
                    case (str(one), _), (*translations,) if all(translations):
                        forms[one] = translations
    return forms


def quoted(text: str, language: Language) -> str:
    """In this language's quotation marks; those inside become the inner ones, so that none are doubled."""
    opening, closing, inner_opening, inner_closing = (
        ("«", "»", "„", "“") if language.code == "ru" else ("“", "”", "‘", "’")
    )
    text = text.strip()
    if text[:1] in _OPENING and text[-1:] in _CLOSING and not _QUOTES & set(text[1:-1]):
        text = text[1:-1]
    inside = ""
    for index, letter in enumerate(text):
        if letter in _QUOTES:
            starts = index == 0 or not (text[index - 1].isalnum() or text[index - 1] in ".,!?)")
            letter = inner_opening if starts else inner_closing
        inside += letter
    return f"{opening}{inside}{closing}"
