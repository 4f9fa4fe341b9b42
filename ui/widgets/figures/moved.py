"""Figures that moved, before and after, each with a link to its clause."""

from collections.abc import Sequence

from kpi.oversight.moves import Move
from kpi.rules.figure_row import FigureRow, Indicator
from language import Language, units
from language.figures import phrases
from ui.navigation.address import href
from ui.widgets.cards import Card, cards
from ui.widgets.tables import Cell, Column, table

_CARDS = 6  # moved figures that are shown large


def moved_figures(moves: Sequence[Move], key: str, caption: str, language: Language) -> None:
    """Few as cards, many as a table; caption names them for whoever cannot see them."""
    if len(moves) <= _CARDS:
        cards([_card(move, language) for move in moves], key, caption)
    else:
        moves_table(moves, key, caption, language)


def moves_table(moves: Sequence[Move], key: str, caption: str, language: Language) -> None:
    """However few they are, and as a workbook."""
    columns = [
        Column("clause", language.say("Clause"), "strong", pinned=True, width="6rem"),
        Column("indicator", language.say("Indicator"), width="14rem"),
        Column("year", language.say("Year"), "number"),
        Column("before", language.say("Before"), "number"),
        Column("after", language.say("After"), "number"),
        Column("plan", language.say("Action plan")),
    ]
    if len({move.row.indicator.plan for move in moves}) == 1:
        columns.pop()
    table(columns, [_row(move, language) for move in moves], key, caption, language, "figures")


def _card(move: Move, language: Language) -> Card:
    one, now = move.row.indicator, move.after
    name = f"{_clause(one, language)} · {phrases.indicator_name(one, language)}, {move.row.year}"
    note = language.say("before: {value}", value=_value(move.before, language))
    if now is None:
        return Card(name, language.say("no figure any more"), note=note, href=_address(move), value_is_text=True)
    return Card(
        name,
        phrases.bare_value(now, language),
        before=phrases.qualifier_words(now.qualifier, language),
        unit=units.unit_beside(now.value, one, language),
        note=note,
        href=_address(move),
        value_is_text=now.is_small_sample,
    )


def _row(move: Move, language: Language) -> dict:
    one, year = move.row.indicator, move.row.year
    return {
        "clause": Cell(_clause(one, language), href=_address(move)),
        "indicator": phrases.indicator_name(one, language),
        "year": Cell(str(year), sort=year),
        "plan": one.plan,
        "before": _value_cell(move.before, language),
        "after": _value_cell(move.after, language),
    }


def _value_cell(row: FigureRow | None, language: Language) -> Cell:
    return Cell(_value(row, language), sort=row.value if row else None, muted=row is None)


def _clause(indicator: Indicator, language: Language) -> str:
    return indicator.clause or language.say("the whole plan")


def _address(move: Move) -> str:
    one = move.row.indicator
    where = {"agency": one.agency, "plan": one.plan, "year": str(move.row.year)}
    return href("clause", clause=one.clause, **where) if one.clause else href("overview", **where)


def _value(row: FigureRow | None, language: Language) -> str:
    if row is None:
        return language.say("none")
    return phrases.qualified_value(row, language)
