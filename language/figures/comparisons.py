"""Changes in words: how far a figure moved, and whether that is better.

Full sentences are one text of the
catalogues each, because languages order their words differently.
"""

from typing import TYPE_CHECKING

from language import Language, message, units
from language.figures import codes, phrases
from language.figures.compared import NOT_COMPARED
from language.rounding import decimals_of

if TYPE_CHECKING:
    from kpi.rules.figure_row import FigureRow

_MOVES = {"up": message("up"), "down": message("down")}
_RANKS = {True: message("{places} better"), False: message("{places} worse")}
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


def change_direction(row: "FigureRow") -> str:
    """up, down, same; within_band where the indicator allows so much for no change; within_margin where the change of a
    sample does not count; differs where a poll can tell no more than that: it was open to all (AAPOR), or what chance
    makes is not known (rule 4); open where it is a bound on the wrong side; unknown; none where nothing is compared."""
    if row.change.comparability in NOT_COMPARED:
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
    if row.unit == "%" and (row.self_selected or row.day_of == "poll" and row.change.within_margin is None):
        return "differs"
    return "up" if change > 0 else "down"


def arrow(row: "FigureRow") -> str:
    """change_direction as an arrow shows it: who climbs in a ranking goes up, whose number falls."""
    direction = change_direction(row)
    if row.measure.kind != "rank" or direction not in _MOVES:
        return direction
    return "up" if _climbs(row) else "down"


def _climbs(row: "FigureRow") -> bool:
    """Whether a rank became a better one: the first place is the best, unless its definition says otherwise."""
    return ((row.change.by or 0.0) < 0) != (row.indicator.direction == "more")


def change_quality(row: "FigureRow") -> str:
    """better or worse, which alone has a colour, and always its word; '' where nobody can say so: without a target
    (rule 9), where neither more nor less is better, and for what moved by a bound, whose text is words already."""
    direction, wanted = change_direction(row), {"more": "up", "less": "down"}.get(row.indicator.direction or "")
    if direction not in _MOVES or wanted is None or row.target is None or _is_bound(row):
        return ""
    return "better" if direction == wanted else "worse"


def direction_word(row: "FigureRow", language: Language) -> str:
    """The word beside a change: `better` where it can be told, else `up`; '' for one whose text says it."""
    if row.measure.kind == "rank" and change_direction(row) in _MOVES:
        return ""
    if quality := change_quality(row):
        return language.say(_QUALITIES[quality])
    return "" if _is_bound(row) else codes.coded(change_direction(row), _MOVES, language)


def change_text(row: "FigureRow", language: Language) -> str:
    """`+62 nəfər (+39,7%)`, `−3,1 faiz bəndi`, `azalma: ən azı 1.073 nəfər`, `dəyişməyib`; '' where nothing is
    compared.

    A change that does not count says so itself, because no colour and no word stand beside it.
    """
    by, qualifier = row.change.by, row.change.qualifier
    if by is None or qualifier is None:
        return "" if change_direction(row) == "none" else language.say("not known: neither figure is exact")
    return _moved(row, change_size(row, language), language, _percent_of(row, language))


def change_size(row: "FigureRow", language: Language) -> str:
    """How far it moved, whichever way: `62 nəfər`, `2,0 faiz bəndi`."""
    return units.difference(abs(row.change.by or 0.0), row.indicator, language, _fewest(row))


def change_mark(row: "FigureRow", language: Language) -> str:
    """The change as it is written on a bar, without its unit: `+62`, `−3,1`; '' where there is none that counts."""
    by = row.change.by
    if by is None or change_direction(row) in ("within_margin", "within_band", "open") and by:
        return ""
    return _moved(row, language.number(abs(by), row.measure.decimals, _fewest(row)), language)


def _moved(row: "FigureRow", size: str, language: Language, percent: str = "") -> str:
    """size: how far it moved, whichever way. A bound has a word in place of its sign: it is one of the size, not of the
    signed change."""
    direction, by, qualifier = change_direction(row), row.change.by or 0.0, row.change.qualifier or "exact"
    if direction == "none":
        return ""
    sign = "+" if by > 0 else "−"
    how_far = phrases.qualified(size + percent, "at_least" if qualifier == "at_most" else qualifier, language)
    if by == 0:
        return language.say(_UNCHANGED[qualifier])
    if direction == "open":
        return language.say("whether it rose or fell cannot be told")
    if direction == "differs":
        # The sign is arithmetic: nobody says that it rose or fell, but where it stands alone it tells which was more.
        return language.say("difference: {amount}", amount=phrases.qualified(sign + size, qualifier, language))
    if row.measure.kind == "rank":
        change = language.say(_RANKS[_climbs(row)], places=how_far)
        return language.say(_NOT_COUNTED[direction], change=change) if direction in _NOT_COUNTED else change
    if _is_bound(row):
        return f"{codes.coded(direction, _MOVES, language)}: {how_far}"
    change = phrases.qualified(sign + size + percent, qualifier, language)
    return language.say(_NOT_COUNTED[direction], change=change) if direction in _NOT_COUNTED else change


def _fewest(row: "FigureRow") -> int:
    """Percentage points keep the decimals of the shares that they lie between, though they are zeros."""
    if row.indicator.unit != "%" or row.rounded_compared is None:
        return 0
    return min(max(decimals_of(row.rounded), decimals_of(row.rounded_compared)), row.measure.decimals)


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


def _percent_of(row: "FigureRow", language: Language) -> str:
    if row.change.percent is None:
        return ""
    sign = "" if _is_bound(row) else "+" if row.change.percent > 0 else "−"
    percent = sign + language.percent(abs(row.change.percent))
    if row.change.small_base:
        percent = language.say("{percent}, small base", percent=percent)
    return f" ({percent})"
