"""The answer by regions on the agency's own map, and beside it what is not on the map."""

import streamlit as st

from charts.explored.cells import value_text
from charts.explored.region_map import Region, map_chart
from kpi.explore.answer import Answer, Cell, Member
from kpi.region_map import REGION, OnMap, RegionMap, on_map
from language import Language, message
from language.figures.explored import member_text, reason_text
from ui.data import explored
from ui.explore.table import rows_href
from ui.navigation.address import choice
from ui.text.markdown import escaped
from ui.widgets import tables
from ui.widgets.chart import chart
from ui.widgets.filters import filter_by

VIEWS = {"": message("Chart"), "map": message("Map")}


def is_chosen(answer: Answer, language: Language) -> bool:
    """Whether the map is to be seen; the choice stands on the page only where there is a map for the answer."""
    if answer.question.rows != REGION or _column(answer) is _NO_TOTAL or explored.region_map(choice().agency) is None:
        return False
    words = {name: language.say(text) for name, text in VIEWS.items()}
    return filter_by("view", language.say("Shown as"), words, "buttons") == "map"


_NO_TOTAL = object()


def _column(answer: Answer):
    """The key of the column that the map shows: the only one, else the total of all; _NO_TOTAL where there is none."""
    if not answer.question.columns:
        return ""
    return None if any(column is None and row for row, column in answer.cells) else _NO_TOTAL


def show(answer: Answer, title: str, says: str, language: Language) -> None:
    own = explored.region_map(choice().agency)
    assert own is not None
    known = explored.known_regions(choice().agency) | {one.key: one.name for one in answer.rows if one.key}
    found = on_map(own.shapes, known, answer.vocabulary)
    regions = _regions(answer, own, found, language)
    notes = [language.say("All columns together.")] if answer.question.columns else []
    notes += [reason_text(one, answer, language) for one in answer.reasons if one.code == "provisional"]
    chart(
        map_chart(regions, language),
        None,
        title=title,
        says=says,
        note=" ".join(notes),
        alt="; ".join(one.tells for one in regions if one.is_known),
        key="explore-map",
        tabled=None,
        language=language,
        file="explore-map",
    )
    _beside(answer, found, language)


def _regions(answer: Answer, own: RegionMap, found: OnMap, language: Language) -> list[Region]:
    column = _column(answer)
    return [
        _region(answer, shape, member, name, column, language)
        for shape, member, name in zip(own.shapes, found.members, found.names, strict=True)
    ]


def _region(answer: Answer, shape, key: str | None, name: str, column: str | None, language: Language) -> Region:
    cell: Cell | None = answer.cell(key, column) if key else None
    member = next((one for one in answer.rows if one.key == key), Member(key or "", name))
    called = str(member_text(member, REGION, answer, language)) if key else name
    text = value_text(cell, answer, language) if cell and cell.rows else language.say("no rows")
    is_known = bool(cell and cell.rows)
    rows = rows_href(key, column, answer) if is_known else ""
    return Region(shape, cell.value if cell else None, is_known, f"{called}: {text}", rows)


def _beside(answer: Answer, found: OnMap, language: Language) -> None:
    """The rows of the answer that no shape stands for."""
    there, column = set(filter(None, found.members)), _column(answer)
    missing = [one for one in answer.rows if one.key not in there]
    if not missing:
        return
    st.markdown(f"**{escaped(language.say('Not on the map'))}**")
    columns = [
        tables.Column("row", language.say("Region"), pinned=True, width="14rem"),
        tables.Column("value", language.say("Value"), "number"),
    ]
    rows = [
        {
            "row": member_text(one, REGION, answer, language),
            "value": tables.Cell(
                value_text(answer.cell(one.key, column), answer, language), href=rows_href(one.key, column, answer)
            ),
        }
        for one in missing
    ]
    tables.table(columns, rows, "explore-not-on-map", language.say("Not on the map"), language)
