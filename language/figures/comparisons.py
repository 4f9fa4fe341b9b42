"""Changes in words: how far a figure moved, and what it is compared with.

Full sentences are one text of the
catalogues each, because languages order their words differently.
"""

from datetime import date
from typing import TYPE_CHECKING

from language import Language, message, units
from language.figures import phrases

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow

_MOVES = {"up": message("up"), "down": message("down")}
_QUALITIES = {"better": message("better"), "worse": message("worse")}
_UNCHANGED = {
    "exact": message("unchanged"),
    "at_least": message("unchanged or more"),
    "at_most": message("unchanged or fewer"),
    "about": message("about the same"),
}
# A change that counts as none.
_NOT_COUNTED = {
    "within_margin": message("{change}, within the margin of error"),
    "within_band": message("{change}, no material change"),
}
_NOT_COMPARED = {
    "first": message("the first figure; nothing to compare with"),
    "no_year_before": message("not compared: no figure for {before}"),
    "units_differ": message("not compared: the earlier figure has another unit"),
    "undated": message(
        "not compared: the year is provisional, and the day is not known for its figure or for the year before"
    ),
    "straddles": message("not compared: a row lies on both sides of {day}"),
    "no_same_days": message("not compared: {before} has no figure by the same day"),
    "incomplete_before": message("not compared: the data of the earlier year are incomplete"),
    "counts_anew": message("not compared: since this plan began it counts anew, or adds up in another way"),
    "answers_differ": message("not compared: the list of answers changed"),
    "small_sample": message("not compared: fewer than 30 answered one of the two polls"),
    "clauses_differ": message("not compared: the total of the earlier plan is made of other clauses"),
    "samples_differ": message(
        "not compared: of the two polls one was open to whoever wished to answer, for the other respondents were "
        "selected"
    ),
}
# The compared figure stands in an earlier plan.
_CROSSED = {
    "same": message("{compared} (in the earlier plan)"),
    "revised": message("{compared} (in the earlier plan; the clause was revised)"),
    "revised_total": message("{compared} (in the earlier plan; clauses were revised)"),
}


def change_direction(row: "FigureRow") -> str:
    """up, down, same; within_band where the indicator allows so much for no change; within_margin where the change of a
    sample does not count; differs where a poll that was open to all can tell no more than that (AAPOR, rule 4);
    open where it is a bound on the wrong side; unknown; none where nothing is compared."""
    if row.change.comparability in _NOT_COMPARED:
        return "none"
    change, qualifier = row.change.by, row.change.qualifier
    if change is None:
        return "unknown"
    if change == 0:
        return "same" if qualifier in ("exact", "about") else "open"
    if row.change.within_margin:
        return "within_margin"
    # 'At most +5' may be a fall.
    if qualifier == ("at_most" if change > 0 else "at_least"):
        return "open"
    if row.change.within_band and qualifier in ("exact", "about"):
        return "within_band"
    if row.self_selected and row.indicator.unit == "%":
        return "differs"
    return "up" if change > 0 else "down"


def change_quality(row: "FigureRow") -> str:
    """better or worse, which alone has a colour, and always its word; '' where nobody can say so: without a target
    (rule 9), where neither more nor less is better, and for what moved by a bound, whose text is words already."""
    direction, wanted = change_direction(row), {"more": "up", "less": "down"}.get(row.indicator.direction or "")
    if direction not in _MOVES or wanted is None or row.target is None or _is_bound(row):
        return ""
    return "better" if direction == wanted else "worse"


def direction_word(row: "FigureRow", language: Language) -> str:
    """The word beside a change: `better` where it can be told, else `up`; '' for one whose text says it."""
    if quality := change_quality(row):
        return language.say(_QUALITIES[quality])
    return "" if _is_bound(row) else phrases.coded(change_direction(row), _MOVES, language)


def change_text(row: "FigureRow", language: Language) -> str:
    """`+62 nəfər (+39,7%)`, `−3,1 faiz bəndi`, `azalma: ən azı 1.073 nəfər`, `dəyişməyib`; '' where nothing is
    compared.

    A change that does not count says so itself, because no colour and no word stand beside it.
    """
    by, qualifier = row.change.by, row.change.qualifier
    if by is None or qualifier is None:
        return "" if change_direction(row) == "none" else language.say("not known: neither figure is exact")
    size = units.counted(abs(by), row.indicator, language, points=True)
    return _moved(row, size, language, _percent_of(row, language))


def change_mark(row: "FigureRow", language: Language) -> str:
    """The change as it is written on a bar, without its unit: `+62`, `−3,1`; '' where there is none that counts."""
    by = row.change.by
    if by is None or change_direction(row) in ("within_margin", "within_band", "open") and by:
        return ""
    return _moved(row, language.number(abs(by), row.measure.decimals), language)


def _moved(row: "FigureRow", size: str, language: Language, percent: str = "") -> str:
    """size: how far it moved, whichever way. A bound has a word in place of its sign: it is one of the size, not of the
    signed change."""
    direction, by, qualifier = change_direction(row), row.change.by or 0.0, row.change.qualifier or "exact"
    if direction == "none":
        return ""
    how_far = phrases.qualified(size + percent, "at_least" if qualifier == "at_most" else qualifier, language)
    if by == 0:
        return language.say(_UNCHANGED[qualifier])
    if direction == "open":
        return language.say("whether it rose or fell cannot be told")
    if direction == "differs":
        return language.say("difference: {amount}", amount=how_far)
    if _is_bound(row):
        return f"{phrases.coded(direction, _MOVES, language)}: {how_far}"
    change = phrases.qualified(("+" if by > 0 else "−") + size + percent, qualifier, language)
    return language.say(_NOT_COUNTED[direction], change=change) if direction in _NOT_COUNTED else change


def _is_bound(row: "FigureRow") -> bool:
    """Whether it moved at least so far. Up it is a lower bound of the change, down an upper one."""
    return row.change.qualifier in ("at_least", "at_most") and change_direction(row) in ("up", "down")


def margin_text(margin: tuple[float, float] | None, language: Language) -> str:
    """The bounds of a share of a probability sample: `65,1–71%`; '' where it has none."""
    if margin is None:
        return ""
    low, high = margin
    return f"{language.number(low, 1)}–{language.percent(high, 1)}"


def change_margin_text(row: "FigureRow", language: Language) -> str:
    """The bounds of a change between two probability samples: `−1,2 … +5,4 faiz bəndi`; '' where it has none."""
    if row.change.low is None or row.change.high is None:
        return ""
    low, high = (language.signed(round(bound, 1), 1) for bound in (row.change.low, row.change.high))
    return language.say("{low} … {high} percentage points", low=low, high=high)


def compared_text(row: "FigureRow", language: Language) -> str:
    """What a figure is compared with, and up to which day; or why it is not compared."""
    kind, then = row.change.comparability, row.change.compared_year
    if kind in _NOT_COMPARED or then is None:
        before = phrases.ordinal(row.year - 1, language)
        day = language.day(row.cut) if row.cut else ""
        return language.say(_NOT_COMPARED[kind], before=before, day=day)
    year = phrases.ordinal(then, language)
    if kind in ("same_days", "last_value"):
        compared = _same_days(row, year, language)
    elif kind == "gap":
        compared = _over_a_gap(row.year, then, language)
    else:
        compared = language.say("compared with {year}", year=year)
    crossing = row.crossing if row.compared_plan != row.indicator.plan else ""
    if crossing == "revised" and row.compared_clause == "":
        crossing = "revised_total"
    return language.say(_CROSSED[crossing], compared=compared) if crossing else compared


def headline(row: "FigureRow", language: Language) -> str:
    """A title that says what is seen: `İştirakçıların sayı: 2023-cü ildə 218 nəfər`. Module sentences says what
    changed."""
    amount = phrases.figure_text(row, language)
    if not row.complete:
        amount = language.say("{amount} (provisional)", amount=amount)
    year = phrases.ordinal(row.year, language)
    return language.say(
        "{name}: {amount} in {year}", name=phrases.indicator_name(row.indicator, language), amount=amount, year=year
    )


def _percent_of(row: "FigureRow", language: Language) -> str:
    if row.change.percent is None:
        return ""
    sign = "" if _is_bound(row) else "+" if row.change.percent > 0 else "−"
    percent = sign + language.percent(abs(row.change.percent))
    if row.change.small_base:
        percent = language.say("{percent}, small base", percent=percent)
    return f" ({percent})"


def _same_days(row: "FigureRow", year: str, language: Language) -> str:
    """Both spans named, because in a leap year they end on different days."""
    now, first = phrases.ordinal(row.year, language), language.day(date(row.year, 1, 1))
    assert row.cut and row.change.compared_through  # it is compared up to a day
    through, then = language.day(row.cut), language.day(row.change.compared_through)
    if row.change.compared_from == row.change.compared_through:
        text = message("as at {through} {now}, compared with {then} {year}")
        return language.say(text, through=through, now=now, then=then, year=year)
    text = message("{first} – {through} {now}, compared with {first} – {then} {year}")
    return language.say(text, first=first, through=through, now=now, then=then, year=year)


def _over_a_gap(now: int, then: int, language: Language) -> str:
    first, last, apart, year = then + 1, now - 1, now - then, phrases.ordinal(then, language)
    if first == last:
        text = message("compared with {year}, {apart} years before; no figure for {missing}")
        return language.say(text, year=year, apart=apart, missing=phrases.ordinal(first, language))
    text = message("compared with {year}, {apart} years before; no figures for {missing}")
    return language.say(text, year=year, apart=apart, missing=f"{first}–{phrases.ordinal(last, language)}")
