"""Changes in words: how far a figure moved, and what it is compared with.

A row is any mapping with the columns of kpi.figures.read_figures. Full sentences are one text of the
catalogues each, because languages order their words differently.
"""

from collections.abc import Mapping
from datetime import date

from language import Language, message, phrases

# 'At most −5' is 'at least 5 fewer'.
_FLIPPED = {"at_least": "at_most", "at_most": "at_least"}
_MOVES = {"up": message("up"), "down": message("down")}
_UNCHANGED = {
    "exact": message("unchanged"),
    "at_least": message("unchanged or more"),
    "at_most": message("unchanged or fewer"),
    "about": message("about the same"),
}
_NOT_COMPARED = {
    "first": message("the first figure; nothing to compare with"),
    "no_year_before": message("not compared: no figure for {before}"),
    "units_differ": message("not compared: the earlier figure has another unit"),
    "undated": message("not compared: the year is still running, and the day is not known for its figure or for the year before"),
    "straddles": message("not compared: a row lies on both sides of {day}"),
}
# A number is more or fewer, a share higher or lower.
_HEADLINES = {
    ("number", "years", "up"): message("{name}: {amount}, {change} more than in {year}"),
    ("number", "years", "down"): message("{name}: {amount}, {change} fewer than in {year}"),
    ("number", "days", "up"): message("{name}: {amount}, {change} more than in the same days of {year}"),
    ("number", "days", "down"): message("{name}: {amount}, {change} fewer than in the same days of {year}"),
    ("share", "years", "up"): message("{name}: {amount}, {change} higher than in {year}"),
    ("share", "years", "down"): message("{name}: {amount}, {change} lower than in {year}"),
    ("share", "days", "up"): message("{name}: {amount}, {change} higher than in the same days of {year}"),
    ("share", "days", "down"): message("{name}: {amount}, {change} lower than in the same days of {year}"),
}
_FLAT_HEADLINES = {
    ("years", "same"): message("{name}: {amount}, as in {year}"),
    ("years", "unknown"): message("{name}: {amount}; how much it changed since {year} is not known"),
    ("days", "same"): message("{name}: {amount}, as in the same days of {year}"),
    ("days", "unknown"): message("{name}: {amount}; how much it changed since the same days of {year} is not known"),
}


def change_direction(row: Mapping) -> str:
    """up, down, same; open where the change is a bound on the wrong side; unknown; none where nothing is compared."""
    if row["comparability"] in _NOT_COMPARED:
        return "none"
    change, qualifier = row["change"], row["change_qualifier"]
    if change is None:
        return "unknown"
    if change == 0:
        return "same" if qualifier in ("exact", "about") else "open"
    # 'At most +5' may be a fall.
    if qualifier == ("at_most" if change > 0 else "at_least"):
        return "open"
    return "up" if change > 0 else "down"


def direction_word(direction: str, language: Language) -> str:
    """The word beside the colour of a change; '' for one without colour."""
    return phrases.coded(direction, _MOVES, language)


def change_text(row: Mapping, language: Language) -> str:
    """`+62 nəfər (+39,7%)`, `−3,1 faiz bəndi`, `dəyişməyib`; '' where nothing is compared."""
    direction = change_direction(row)
    if direction == "none":
        return ""
    if direction == "unknown":
        return language.say("not known: neither figure is exact")
    if row["change"] == 0:
        return _unchanged(row, language)
    sign = "+" if row["change"] > 0 else "−"
    change = sign + phrases.counted(abs(row["change"]), row, language, points=True)
    return phrases.qualified(change + _percent_of(row, language), row["change_qualifier"], language)


def change_mark(row: Mapping, language: Language) -> str:
    """The change as it is written on a bar, without its unit: `+62`, `−3,1`; '' where there is none to write."""
    if row["comparability"] in _NOT_COMPARED or row["change"] is None:
        return ""
    if row["change"] == 0:
        return _unchanged(row, language)
    return phrases.qualified(language.signed(row["change"]), row["change_qualifier"], language)


def compared_text(row: Mapping, language: Language) -> str:
    """What a figure is compared with, and up to which day; or why it is not compared."""
    kind = row["comparability"]
    if kind in _NOT_COMPARED:
        before = phrases.ordinal(row["year"] - 1, language)
        day = language.day(row["cut"]) if row["cut"] else ""
        return language.say(_NOT_COMPARED[kind], before=before, day=day)
    year = phrases.ordinal(row["compared_year"], language)
    if kind == "same_days":
        return _same_days(row, year, language)
    if kind == "gap":
        return _over_a_gap(row, year, language)
    return language.say("compared with {year}", year=year)


def headline(row: Mapping, language: Language) -> str:
    """A title that says what is seen: `İştirakçıların sayı: 218 nəfər, 2018-ci ildəkindən 62 nəfər çox`."""
    name, amount, direction = phrases.indicator_name(row, language), phrases.figure_text(row, language), change_direction(row)
    if direction == "none":
        return language.say("{name}: {amount} in {year}", name=name, amount=amount, year=phrases.ordinal(row["year"], language))
    said = {"name": name, "amount": amount, "year": phrases.ordinal(row["compared_year"], language)}
    over = "days" if row["comparability"] == "same_days" else "years"
    if not row["change"]:
        return language.say(_FLAT_HEADLINES[over, "same" if direction == "same" else "unknown"], **said)
    kind, sign = "share" if row["unit"] == "%" else "number", "up" if row["change"] > 0 else "down"
    return language.say(_HEADLINES[kind, over, sign], change=_change_words(row, sign, language), **said)


def _unchanged(row: Mapping, language: Language) -> str:
    text = _UNCHANGED[row["change_qualifier"]]
    return language.say(text)


def _percent_of(row: Mapping, language: Language) -> str:
    if row["change_percent"] is None:
        return ""
    percent = ("+" if row["change_percent"] > 0 else "−") + language.percent(abs(row["change_percent"]))
    if row["small_base"]:
        percent = language.say("{percent}, small base", percent=percent)
    return f" ({percent})"


def _change_words(row: Mapping, sign: str, language: Language) -> str:
    """How much more or fewer, without a sign."""
    qualifier = row["change_qualifier"]
    if sign == "down":
        qualifier = _FLIPPED.get(qualifier, qualifier)
    return phrases.qualified(phrases.counted(abs(row["change"]), row, language, points=True), qualifier, language)


def _same_days(row: Mapping, year: str, language: Language) -> str:
    through = language.day(row["cut"])
    if row["accumulation"] == "latest":
        return language.say("as at {through}, compared with the same day of {year}", through=through, year=year)
    first = language.day(date(row["year"], 1, 1))
    return language.say("{first} – {through}, compared with the same days of {year}", first=first, through=through, year=year)


def _over_a_gap(row: Mapping, year: str, language: Language) -> str:
    first, last = row["compared_year"] + 1, row["year"] - 1
    apart = row["year"] - row["compared_year"]
    if first == last:
        text = message("compared with {year}, {apart} years before; no figure for {missing}")
        return language.say(text, year=year, apart=apart, missing=phrases.ordinal(first, language))
    text = message("compared with {year}, {apart} years before; no figures for {missing}")
    return language.say(text, year=year, apart=apart, missing=f"{first}–{phrases.ordinal(last, language)}")
