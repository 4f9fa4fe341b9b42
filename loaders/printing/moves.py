"""Figures that moved or would move, the large moves first and marked."""

from collections.abc import Sequence

from kpi.oversight.moves import Move, is_large
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from loaders.printing.rows import bare

MOST_LISTED = 50


def move_lines(moves: Sequence[Move], would: bool, language: Language) -> list[str]:
    """would: nothing has been changed yet."""
    if not moves:
        return [language.say("No figure would move.") if would else language.say("No figure moved.")]
    large = [move for move in moves if is_large(move)]
    counts = {"count": language.number(len(moves)), "large": language.number(len(large))}
    title = (
        language.say("Figures that would move: {count}, by much: {large}", **counts)
        if would
        else language.say("Figures that moved: {count}, by much: {large}", **counts)
    )
    several = len({move.row.indicator.agency for move in moves}) > 1
    listed = sorted(moves, key=is_large, reverse=True)[:MOST_LISTED]
    return [title, *(_line(move, several, language) for move in listed), *more_line(len(moves) - len(listed), language)]


def more_line(left_out: int, language: Language) -> list[str]:
    """The line that says that a list was cut; nothing where it was not."""
    return ["  " + language.say("… and {count} more", count=language.number(left_out))] if left_out > 0 else []


def move_row(move: Move, language: Language) -> dict:
    """A move for JSON."""
    row, before, after = move.row, move.before, move.after
    one = row.indicator
    return {
        "agency": one.agency,
        "plan": one.plan,
        "clause": one.clause,
        "indicator": one.code,
        "year": row.year,
        "unit": one.unit,
        "before_qualifier": before.qualifier if before else None,
        "after_qualifier": after.qualifier if after else None,
        "name": phrases.indicator_name(one, language),
        "large": is_large(move),
        "before_value": bare(before.rounded if before else None),
        "after_value": bare(after.rounded if after else None),
    }


def _line(move: Move, with_agency: bool, language: Language) -> str:
    one = move.row.indicator
    parts = [one.plan, one.clause or language.say("the whole plan"), phrases.indicator_name(one, language)]
    where = " · ".join([one.agency, *parts] if with_agency else parts)
    before, after = (_value(row, language) for row in (move.before, move.after))
    if not is_large(move):
        return f"  {where}, {move.row.year}: {before} → {after}"
    return f"! {where}, {move.row.year}: {before} → {after} ({language.say('a large move')})"


def _value(row: FigureRow | None, language: Language) -> str:
    if row is None:
        return language.say("none")
    return phrases.qualified_value(row, language)
