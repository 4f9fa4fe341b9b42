"""Units of figures, and numbers with their units.

The unit of an indicator is a code of UNITS, `%`, or words of an analyst's own.
"""

from typing import TYPE_CHECKING

from language import Language, message
from language.azerbaijani import number_vowel
from language.unit_words import read_unit

if TYPE_CHECKING:
    from kpi.rules.figure_row import Indicator

# The units of indicators that nobody defined, and those that people type in one language alone; one and many.
UNITS = {
    "training": (message("{count} training"), message("{count} trainings")),
    "person": (message("{count} person"), message("{count} people")),
    "event": (message("{count} event"), message("{count} events")),
    "item": (message("{count} item"), message("{count} items")),
    "piece": (message("{count} unit"), message("{count} units")),
    "time": (message("{count} time"), message("{count} times")),
    "manat": (message("{count} manat"), message("{count} manats")),
    "working day": (message("{count} working day"), message("{count} working days")),
    "day": (message("{count} day"), message("{count} days")),
    "hour": (message("{count} hour"), message("{count} hours")),
}
# A second form behind `|` goes with fractions: `2,4 рабочего дня`.
UNIT_NAMES = {
    "training": message("trainings"),
    "person": message("people"),
    "event": message("events"),
    "item": message("items"),
    "piece": message("units"),
    "time": message("times"),
    "manat": message("manats"),
    "working day": message("working days"),
    "day": message("days"),
    "hour": message("hours"),
}
_SCALES = {1_000: message("thousand"), 1_000_000: message("million"), 1_000_000_000: message("billion")}
_AZERBAIJANI = Language("az")


def difference(value: float, indicator: "Indicator", language: Language, fewest: int = 0) -> str:
    """A number with its unit; that of two shares is no share but percentage points. fewest: decimals that these keep
    though they are zeros."""
    if indicator.measure.kind == "rank":
        return _places(value, indicator, language)
    if indicator.unit != "%":
        return counted(value, indicator, language)
    is_one = indicator.measure.rounded(value) == 1 and not fewest
    text = message("{number} percentage point") if is_one else message("{number} percentage points")
    return language.say(text, number=language.number(value, indicator.measure.decimals, fewest))


def counted(value: float, indicator: "Indicator", language: Language) -> str:
    """A number with its unit; of a rank the place: `5-ci yer`, `5th place`."""
    if indicator.unit == "%":
        return number(value, indicator, language)
    if is_place(value, indicator):
        return language.say("{ordinal} place", ordinal=ordinal(value, indicator, language))
    known, rounded = _known_unit(indicator, language), indicator.measure.rounded(value)
    if not known:
        unit = language.agreeing(_own_unit(indicator, language), rounded)
    elif read_unit(indicator.unit).times > 1:
        unit = unit_words(indicator, language)
    elif rounded == int(rounded):
        return language.say_count(*UNITS[known], int(rounded))
    else:
        unit = language.say(UNIT_NAMES[known]).rpartition("|")[2]
    return f"{number(value, indicator, language)} {unit}".rstrip()


def is_place(value: float, indicator: "Indicator") -> bool:
    """Whether it is a place in a ranking; an average of places is a number."""
    return indicator.measure.kind == "rank" and (place := indicator.measure.rounded(value)) == int(place) and place > 0


def ordinal(value: float, indicator: "Indicator", language: Language) -> str:
    """`5-ci`, `5th`, `5-е`, of a place; any other number as it is."""
    if not is_place(value, indicator):
        return number(value, indicator, language)
    place = int(indicator.measure.rounded(value))
    if language.code == "en":
        ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
        return f"{language.number(place)}{ending}"
    return f"{language.number(place)}-{'е' if language.code == 'ru' else f'c{number_vowel(place)}'}"


def _places(value: float, indicator: "Indicator", language: Language) -> str:
    """How many places lie between two."""
    if (whole := indicator.measure.rounded(value)) == int(whole):
        return language.say_count("{count} place", "{count} places", int(whole))
    return language.say("{number} places", number=number(value, indicator, language))


def number(value: float, indicator: "Indicator", language: Language) -> str:
    """A value at its indicator's own decimals, without its unit's word: `156`, `68,1%`."""
    write = language.percent if indicator.unit == "%" else language.number
    return write(value, indicator.measure.decimals)


def unit_words(indicator: "Indicator", language: Language) -> str:
    """`nəfər`, `people`, `%`; '' where there is none."""
    known = _known_unit(indicator, language)
    if known:
        return _scaled(known, read_unit(indicator.unit).times, language)
    return _own_unit(indicator, language).partition("|")[0]


def unit_as_typed(unit: str, language: Language) -> str:
    """A unit that was typed in any language in words of this one; as it is where they are not known here."""
    read = read_unit(unit)
    if read.key in UNIT_NAMES and read.times in (1, *_SCALES):
        return _scaled(read.key, read.times, language)
    return unit.partition("|")[0]


def unit_beside(value: float, indicator: "Indicator", language: Language) -> str:
    """The unit as it stands behind a number; '' for a percentage, which has its sign."""
    if indicator.unit == "%":
        return ""
    return counted(value, indicator, language).removeprefix(ordinal(value, indicator, language)).strip()


def _scaled(known: str, times: int, language: Language) -> str:
    scale = _SCALES.get(times)
    name = language.say(UNIT_NAMES[known]).partition("|")[0]
    return f"{language.say(scale) if scale else ''} {name}".strip()


def _known_unit(indicator: "Indicator", language: Language) -> str:
    """The unit's code in UNITS, `nəfər` being the person whose plural forms are known here; '' for words of an
    analyst's own in this language."""
    if indicator.unit in UNITS:
        return indicator.unit
    if indicator.units.get("az") == _AZERBAIJANI.say(UNIT_NAMES["person"]):
        return "person"
    key = "" if indicator.units.get(language.code) else read_unit(indicator.unit).key
    return key if key in UNITS else ""


def _own_unit(indicator: "Indicator", language: Language) -> str:
    """The unit as the analyst gave it, with its forms: `day|days`."""
    return indicator.units.get(language.code) or indicator.unit
