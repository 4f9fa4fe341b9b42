"""Units of figures, and numbers with their units.

A row is any mapping with the columns of kpi.figures.table.read_figures; its unit is a code of UNITS, `%`, or words of
an analyst's own.
"""

from collections.abc import Mapping

from language import Language, message

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


def counted(value: float, row: Mapping, language: Language, points: bool = False) -> str:
    """A number with its unit; points: the difference of two shares is no share."""
    if row["unit"] == "%":
        return _points(value, language) if points else language.percent(value, 2)
    known = _known_unit(row)
    if known and value == int(value):
        return language.say_count(*UNITS[known], int(value))
    unit = unit_words(row, language) if known else language.agreeing(_own_unit(row, language), value)
    return f"{language.number(value)} {unit}".rstrip()


def unit_words(row: Mapping, language: Language) -> str:
    """`nəfər`, `people`, `%`; '' where there is none."""
    known = _known_unit(row)
    if known:
        return language.say(UNIT_NAMES[known])
    return _own_unit(row, language).partition("|")[0]


def unit_beside(row: Mapping, language: Language) -> str:
    """The unit as it stands behind the row's number; '' for a percentage, which has its sign."""
    if row["unit"] == "%":
        return ""
    return counted(row["value"], row, language).removeprefix(language.number(row["value"])).strip()


def _known_unit(row: Mapping) -> str:
    """The unit's code in UNITS; a definition's `nəfər` is the person whose plural forms are known here."""
    if row["unit"] in UNITS:
        return row["unit"]
    return next((code for code, name in UNIT_NAMES.items() if row["unit_az"] == _AZERBAIJANI.say(name)), "")


def _own_unit(row: Mapping, language: Language) -> str:
    """The unit as the analyst gave it, with its forms: `day|days`."""
    return row[f"unit_{language.code}"] or row["unit"] or ""


def _points(value: float, language: Language) -> str:
    text = message("{number} percentage point") if value == 1 else message("{number} percentage points")
    return language.say(text, number=language.number(value))
