"""The sections of the plan: how many clauses each has, where these stand, and what they add to the plan's totals."""

import streamlit as st

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from ui.data.edition_cache import of_choice
from ui.data.sections import SectionClauses, sections_of
from ui.navigation.address import Choice
from ui.overview.answer import clauses_href
from ui.widgets.tables import Cell, Column, table

_SHOWN = ("reported", "partly", "missing")


def section_table(chosen: Choice) -> None:
    """One row a section; nothing for a plan without sections."""
    language = chosen.language
    columns, rows = of_choice(_table, chosen)
    if not rows:
        return
    st.header(language.say("Sections of the plan"), anchor=False)
    st.caption(language.say("A row that serves several clauses of a section counts once in it."))
    table(
        columns,
        rows,
        key="sections",
        caption=language.say("Sections of the plan, {year}", year=chosen.year),
        language=language,
        file=f"{chosen.plan}-{chosen.year}-sections",
    )


def _table(chosen: Choice) -> tuple[list[Column], list[dict]]:
    sections = sections_of(chosen)
    indicators = [next(filter(None, rows), None) for rows in zip(*(one.totals for one in sections), strict=True)]
    return _columns(indicators, chosen.language), [_row(one, chosen) for one in sections]


def _columns(indicators: list[FigureRow | None], language: Language) -> list[Column]:
    return [
        Column("number", language.say("Section"), pinned=True, width="4rem"),
        Column("title", language.say("Section title"), pinned=True, width="clamp(8rem, 12vw, 12rem)"),
        Column("clauses", language.say("Clauses"), "number", width="3.75rem"),
        Column("reported", language.say("Data complete"), "number", width="4rem"),
        Column("partly", language.say("Data in part"), "number", width="4rem"),
        Column("missing", language.say("Without data"), "number", width="4rem"),
        *(
            Column(f"total_{index}", phrases.indicator_name(row.indicator, language), "number", width="6rem")
            for index, row in enumerate(indicators)
            if row
        ),
    ]


def _row(one: SectionClauses, chosen: Choice) -> dict:
    language, number = chosen.language, one.section.number
    standings = [clause.standing(chosen.year) for clause in one.clauses]
    counts = {
        name: Cell(
            language.number(count),
            sort=count,
            muted=not count,
            href=clauses_href(section=number, data=name) if count else "",
        )
        for name in _SHOWN
        for count in [standings.count(name)]
    }
    where = clauses_href(section=number)
    totals = {
        f"total_{index}": (
            Cell(phrases.figure_text(row, language), sort=row.value, href=where) if row else Cell("–", muted=True)
        )
        for index, row in enumerate(one.totals)
    }
    return {
        "number": number,
        "title": Cell(phrases.in_language(one.section.titles, language) or number, href=where),
        "clauses": Cell(language.number(len(one.clauses)), sort=len(one.clauses), href=where),
        **counts,
        **totals,
    }
