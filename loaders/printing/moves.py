"""Figures that moved or would move, the large moves first and marked."""

from collections.abc import Sequence

from kpi.oversight.moves import is_large
from language import Language, phrases
from loaders.printing.rows import bare

MOST_LISTED = 50
_SAME_NAMES = ("agency", "plan", "clause", "indicator", "year", "unit", "before_qualifier", "after_qualifier")


def move_lines(moves: Sequence[dict], would: bool, language: Language) -> list[str]:
    """moves: of kpi.oversight.moves.read_moves. would: nothing has been changed yet."""
    if not moves:
        return [language.say("No figure would move.") if would else language.say("No figure moved.")]
    large = [move for move in moves if is_large(move)]
    counts = {"count": language.number(len(moves)), "large": language.number(len(large))}
    title = (
        language.say("Figures that would move: {count}, by much: {large}", **counts)
        if would
        else language.say("Figures that moved: {count}, by much: {large}", **counts)
    )
    several = len({move["agency"] for move in moves}) > 1
    listed = sorted(moves, key=is_large, reverse=True)[:MOST_LISTED]
    return [title, *(_line(move, several, language) for move in listed), *more_line(len(moves) - len(listed), language)]


def more_line(left_out: int, language: Language) -> list[str]:
    """That a list was cut; nothing where it was not."""
    return ["  " + language.say("… and {count} more", count=language.number(left_out))] if left_out > 0 else []


def move_row(move: dict, language: Language) -> dict:
    """A move for JSON."""
    row = {name: move[name] for name in _SAME_NAMES} | {
        "name": phrases.indicator_name(move, language),
        "large": is_large(move),
    }
    return row | {name: bare(move[name]) for name in ("before_value", "after_value")}


def _line(move: dict, with_agency: bool, language: Language) -> str:
    parts = [move["plan"], move["clause"] or language.say("the whole plan"), phrases.indicator_name(move, language)]
    where = " · ".join([move["agency"], *parts] if with_agency else parts)
    before, after = (_value(move, side, language) for side in ("before", "after"))
    if not is_large(move):
        return f"  {where}, {move['year']}: {before} → {after}"
    return f"! {where}, {move['year']}: {before} → {after} ({language.say('a large move')})"


def _value(move: dict, side: str, language: Language) -> str:
    text = phrases.value_text(move[f"{side}_value"], move[f"{side}_qualifier"], move["unit"], language)
    return text or language.say("none")
