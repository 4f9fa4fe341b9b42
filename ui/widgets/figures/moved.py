"""Figures that moved, before and after, each with a link to its clause."""

from collections.abc import Sequence

from language import Language, phrases, units
from ui.navigation.address import href
from ui.widgets.cards import Card, cards
from ui.widgets.tables import Cell, Column, table

_CARDS = 6  # moved figures that are shown large


def moved_figures(moves: Sequence[dict], key: str, caption: str, language: Language) -> None:
    """moves: of kpi.oversight.moves. Few as cards, many as a table; caption names them for whoever cannot see them."""
    if len(moves) <= _CARDS:
        cards([_card(move, language) for move in moves], key, caption)
    else:
        moves_table(moves, key, caption, language)


def moves_table(moves: Sequence[dict], key: str, caption: str, language: Language) -> None:
    """However few they are, and as a workbook."""
    columns = [
        Column("clause", language.say("Clause"), "strong", pinned=True, width="6rem"),
        Column("indicator", language.say("Indicator"), width="14rem"),
        Column("year", language.say("Year"), "number"),
        Column("before", language.say("Before"), "number"),
        Column("after", language.say("After"), "number"),
        Column("plan", language.say("Action plan")),
    ]
    if len({move["plan"] for move in moves}) == 1:
        columns.pop()
    table(columns, [_row(move, language) for move in moves], key, caption, language, "figures")


def _card(move: dict, language: Language) -> Card:
    name = f"{_clause(move, language)} · {phrases.indicator_name(move, language)}, {move['year']}"
    note = language.say("before: {value}", value=_value(move, "before", language))
    if move["after_value"] is None:
        return Card(name, language.say("no figure any more"), note=note, href=_address(move), value_is_text=True)
    return Card(
        name,
        phrases.value_text(move["after_value"], "exact", move["unit"], language),
        before=phrases.qualifier_words(move["after_qualifier"], language),
        unit=units.unit_beside(move, language),
        note=note,
        href=_address(move),
    )


def _row(move: dict, language: Language) -> dict:
    return {
        "clause": Cell(_clause(move, language), href=_address(move)),
        "indicator": phrases.indicator_name(move, language),
        "year": Cell(str(move["year"]), sort=move["year"]),
        "plan": move["plan"],
    } | {
        when: Cell(_value(move, when, language), sort=move[f"{when}_value"], muted=move[f"{when}_value"] is None)
        for when in ("before", "after")
    }


def _clause(move: dict, language: Language) -> str:
    return move["clause"] or language.say("the whole plan")


def _address(move: dict) -> str:
    where = {"agency": move["agency"], "plan": move["plan"], "year": str(move["year"])}
    return href("clause", clause=move["clause"], **where) if move["clause"] else href("overview", **where)


def _value(move: dict, when: str, language: Language) -> str:
    value = phrases.value_text(move[f"{when}_value"], move[f"{when}_qualifier"], move["unit"], language)
    return value or language.say("none")
