"""The figures of a clause as the report has them."""

from collections.abc import Sequence

import streamlit as st

from charts.plan_spans import spans
from language import Language
from language.figures import phrases
from reports.content.plan_year import PlanYear
from reports.content.wording import ClauseSection, Line
from ui.data.plan_figures import usual_comparison
from ui.data.plans import plan_years
from ui.text.markdown import escaped
from ui.widgets.elements import facts, web_links
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.links import rows_href
from ui.widgets.figures.year_chart import year_chart
from ui.widgets.tables import Cell, Column, table


def figures(section: ClauseSection, plan_year: PlanYear) -> None:
    """The main indicator drawn, a table of all, and the evidence."""
    language = plan_year.language
    if section.main:
        rows = section.main.rows
        through = spans(rows, plan_years(plan_year.agency), language)
        years = range(min(rows[0].year, plan_year.first_year), plan_year.year + 1)
        year_chart(
            rows,
            language,
            years,
            key="figure",
            year=plan_year.year,
            file=f"{plan_year.plan}-{section.clause.number}",
            spans=through,
        )
    if section.lines:
        _table(section.lines, plan_year)
    else:
        st.write(language.say("No figures have come in for this clause."))
    facts([(language.say("Evidence"), web_links(section.clause.evidence))], key="evidence")


def _table(lines: Sequence[Line], plan_year: PlanYear) -> None:
    language = plan_year.language
    caption = language.say("Figures of {year}", year=phrases.ordinal(plan_year.year, language))
    usual = usual_comparison([line.row for line in lines if line.row], language)
    st.subheader(escaped(caption), anchor=False)
    if usual:
        st.caption(escaped(language.say("Unless a line says otherwise: {compared}.", compared=usual)))
    table(
        _columns(plan_year.year, language), _rows(lines, usual, language), "lines", caption=caption, language=language
    )


def _columns(year: int, language: Language) -> list[Column]:
    say = language.say
    return [
        Column("name", say("Indicator"), pinned=True, width="clamp(10rem, 26vw, 24rem)"),
        Column("value", str(year), "strong", width="7rem"),
        Column("change", say("Change"), width="10.5rem"),
        Column("target", say("Target"), width="12rem"),
    ]


def _rows(lines: Sequence[Line], usual: str, language: Language) -> list[dict]:
    return [
        {
            "name": line.name,
            "target": line.target,
            "value": Cell(line.value, href=rows_href(line.row)) if line.row else Cell(line.value, muted=True),
            "change": change_cell(line.row, language, unless=usual) if line.row else Cell(line.compared, muted=True),
        }
        for line in lines
    ]
