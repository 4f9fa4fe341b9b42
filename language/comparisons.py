"""Changes in words: how far a figure moved, and what it is compared with.

A row is any mapping with the columns of kpi.figures.table.read_figures. Full sentences are one text of the
catalogues each, because languages order their words differently.
"""

from collections.abc import Mapping
from datetime import date

from language import Language, message, phrases, units

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
    "undated": message(
        "not compared: the year is still running, and the day is not known for its figure or for the year before"
    ),
    "straddles": message("not compared: a row lies on both sides of {day}"),
    "no_same_days": message("not compared: {before} has no figure by the same day"),
    "counts_anew": message("not compared: since this plan began it counts anew, or adds up in another way"),
    "samples_differ": message(
        "not compared: of the two polls one was open to whoever wished to answer, for the other respondents were "
        "selected"
    ),
}
# The compared figure stands in an earlier plan.
_CROSSED = {
    "same": message("{compared} (in the earlier plan)"),
    "revised": message("{compared} (in the earlier plan; the clause was revised)"),
}


def change_direction(row: Mapping) -> str:
    """up, down, same; within_margin where the change of a sample does not count; open where it is a bound on
    the wrong side; unknown; none where nothing is compared."""
    if row["comparability"] in _NOT_COMPARED:
        return "none"
    change, qualifier = row["change"], row["change_qualifier"]
    if change is None:
        return "unknown"
    if change == 0:
        return "same" if qualifier in ("exact", "about") else "open"
    if row["within_margin"]:
        return "within_margin"
    # 'At most +5' may be a fall.
    if qualifier == ("at_most" if change > 0 else "at_least"):
        return "open"
    return "up" if change > 0 else "down"


def direction_word(direction: str, language: Language) -> str:
    """The word beside the colour of a change; '' for one without colour."""
    return phrases.coded(direction, _MOVES, language)


def change_text(row: Mapping, language: Language) -> str:
    """`+62 nəfər (+39,7%)`, `−3,1 faiz bəndi`, `dəyişməyib`; '' where nothing is compared.

    A change that does not count says so itself, because no colour and no word stand beside it.
    """
    direction = change_direction(row)
    if direction == "none":
        return ""
    if direction == "unknown":
        return language.say("not known: neither figure is exact")
    if row["change"] == 0:
        return _unchanged(row, language)
    sign = "+" if row["change"] > 0 else "−"
    change = sign + units.counted(abs(row["change"]), row, language, points=True)
    change = phrases.qualified(change + _percent_of(row, language), row["change_qualifier"], language)
    return (
        language.say("{change}, within the margin of error", change=change) if direction == "within_margin" else change
    )


def change_mark(row: Mapping, language: Language) -> str:
    """The change as it is written on a bar, without its unit: `+62`, `−3,1`; '' where there is none that counts."""
    if change_direction(row) in ("none", "unknown", "within_margin"):
        return ""
    if row["change"] == 0:
        return _unchanged(row, language)
    return phrases.qualified(language.signed(row["change"]), row["change_qualifier"], language)


def margin_text(row: Mapping, language: Language) -> str:
    """The bounds of a share of a probability sample: `65,1–71%`; '' where it has none."""
    if row["low"] is None:
        return ""
    return f"{language.number(row['low'], 1)}–{language.percent(row['high'], 1)}"


def change_margin_text(row: Mapping, language: Language) -> str:
    """The bounds of a change between two probability samples: `−1,2 … +5,4 faiz bəndi`; '' where it has none."""
    if row["change_low"] is None:
        return ""
    low, high = (language.signed(round(row[name], 1), 1) for name in ("change_low", "change_high"))
    return language.say("{low} … {high} percentage points", low=low, high=high)


def compared_text(row: Mapping, language: Language) -> str:
    """What a figure is compared with, and up to which day; or why it is not compared."""
    kind = row["comparability"]
    if kind in _NOT_COMPARED:
        before = phrases.ordinal(row["year"] - 1, language)
        day = language.day(row["cut"]) if row["cut"] else ""
        return language.say(_NOT_COMPARED[kind], before=before, day=day)
    year = phrases.ordinal(row["compared_year"], language)
    if kind == "same_days":
        compared = _same_days(row, year, language)
    elif kind == "gap":
        compared = _over_a_gap(row, year, language)
    else:
        compared = language.say("compared with {year}", year=year)
    crossing = row["crossing"] if row["compared_plan"] != row["plan"] else ""
    return language.say(_CROSSED[crossing], compared=compared) if crossing else compared


def headline(row: Mapping, language: Language) -> str:
    """A title that says what is seen: `İştirakçıların sayı: 2023-cü ildə 218 nəfər`. language/sentences.py says what
    changed."""
    amount = phrases.figure_text(row, language)
    if not row["complete"]:
        amount = language.say("{amount} so far", amount=amount)
    year = phrases.ordinal(row["year"], language)
    return language.say(
        "{name}: {amount} in {year}", name=phrases.indicator_name(row, language), amount=amount, year=year
    )


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


def _same_days(row: Mapping, year: str, language: Language) -> str:
    """Both spans named, because in a leap year they end on different days."""
    now, first = phrases.ordinal(row["year"], language), language.day(date(row["year"], 1, 1))
    through, then = language.day(row["cut"]), language.day(row["compared_through"])
    if row["compared_from"] == row["compared_through"]:
        text = message("as at {through} {now}, compared with {then} {year}")
        return language.say(text, through=through, now=now, then=then, year=year)
    text = message("{first} – {through} {now}, compared with {first} – {then} {year}")
    return language.say(text, first=first, through=through, now=now, then=then, year=year)


def _over_a_gap(row: Mapping, year: str, language: Language) -> str:
    first, last = row["compared_year"] + 1, row["year"] - 1
    apart = row["year"] - row["compared_year"]
    if first == last:
        text = message("compared with {year}, {apart} years before; no figure for {missing}")
        return language.say(text, year=year, apart=apart, missing=phrases.ordinal(first, language))
    text = message("compared with {year}, {apart} years before; no figures for {missing}")
    return language.say(text, year=year, apart=apart, missing=f"{first}–{phrases.ordinal(last, language)}")
