"""Units of figures, and numbers with their units.

The unit of an indicator is a code of UNITS, `%`, or words of an analyst's own.
"""

from typing import TYPE_CHECKING

from language import Language, message

if TYPE_CHECKING:
    from kpi.rules.figure_row import Indicator

# The units of indicators that nobody defined, one and many.
UNITS = {
    "training": (message("{count} training"), message("{count} trainings")),
    "person": (message("{count} person"), message("{count} people")),
    "event": (message("{count} event"), message("{count} events")),
    "item": (message("{count} item"), message("{count} items")),
}
UNIT_NAMES = {
    "training": message("trainings"),
    "person": message("people"),
    "event": message("events"),
    "item": message("items"),
}
_AZERBAIJANI = Language("az")


def counted(value: float, indicator: "Indicator", language: Language, points: bool = False) -> str:
    """A number with its unit; points: the difference of two shares is no share."""
    if indicator.unit == "%":
        return _points(value, language) if points else language.percent(value, 2)
    known = _known_unit(indicator)
    if known and value == int(value):
        return language.say_count(*UNITS[known], int(value))
    unit = unit_words(indicator, language) if known else language.agreeing(_own_unit(indicator, language), value)
    return f"{language.number(value)} {unit}".rstrip()


def unit_words(indicator: "Indicator", language: Language) -> str:
    """`nəfər`, `people`, `%`; '' where there is none."""
    known = _known_unit(indicator)
    if known:
        return language.say(UNIT_NAMES[known])
    return _own_unit(indicator, language).partition("|")[0]


def unit_beside(value: float, indicator: "Indicator", language: Language) -> str:
    """The unit as it stands behind a number; '' for a percentage, which has its sign."""
    if indicator.unit == "%":
        return ""
    return counted(value, indicator, language).removeprefix(language.number(value)).strip()


def _known_unit(indicator: "Indicator") -> str:
    """The unit's code in UNITS; a definition's `nəfər` is the person whose plural forms are known here."""
    if indicator.unit in UNITS:
        return indicator.unit
    return next((code for code, name in UNIT_NAMES.items() if indicator.units.get("az") == _AZERBAIJANI.say(name)), "")


def _own_unit(indicator: "Indicator", language: Language) -> str:
    """The unit as the analyst gave it, with its forms: `day|days`."""
    return indicator.units.get(language.code) or indicator.unit


def _points(value: float, language: Language) -> str:
    text = message("{number} percentage point") if value == 1 else message("{number} percentage points")
    return language.say(text, number=language.number(value))
