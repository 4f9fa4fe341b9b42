"""What the page of the annual report is made of beside the analyst's words: the choice of a clause, its figures."""

from collections.abc import Sequence

import streamlit as st

from charts.plan_spans import spans
from language import Language, phrases, readiness
from reports.content.document import ClauseReport, Document
from reports.content.wording import Line, Section
from ui.data.plan_figures import plan_years, usual_comparison
from ui.navigation.address import href
from ui.text.plain import plain
from ui.widgets.figure_chart import change_cell, figure_chart
from ui.widgets.pieces import facts, steps
from ui.widgets.rows_link import rows_href
from ui.widgets.tables import Cell, Column, table

_KEY = "report_clause"


def choose(told: Document) -> ClauseReport:
    """The clause of the address, else the first, with what each lacks; the plan has one at least."""
    say, clauses = told.language.say, {clause.number: clause for clause in told.clauses}
    numbers = list(clauses)
    asked = st.query_params.get("clause", numbers[0])
    if asked not in clauses:
        text = say(
            "The address names the clause “{value}”, which this plan does not have. The first one is shown.",
            value=asked,
        )
        st.warning(plain(text), icon=":material/link_off:")
    number = asked if asked in clauses else numbers[0]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.session_state[_KEY] = number
        st.selectbox(
            say("Clause"),
            numbers,
            key=_KEY,
            format_func=lambda one: _label(clauses[one], told.language),
            on_change=_picked,
            label_visibility="collapsed",
        )
        place = numbers.index(number)
        around = (("prev", place - 1), ("next", place + 1))
        taken = [_step(rel, numbers[there], told.language) for rel, there in around if 0 <= there < len(numbers)]
        steps(taken, "steps", say("Clauses before and after"))
    return clauses[number]


def _label(clause: ClauseReport, language: Language) -> str:
    return f"{clause.number}  {clause.title} · {lacking(clause, language)}"


def lacking(clause: ClauseReport, language: Language) -> str:
    missing = readiness.missing_text(clause.readiness.missing, language)
    return language.say("missing: {names}", names=missing) if missing else language.say("ready")


def _step(rel: str, number: str, language: Language) -> tuple[str, str, str]:
    return rel, phrases.clause_name(number, language), href("report", clause=number)


def _picked() -> None:
    st.query_params["clause"] = st.session_state[_KEY]


def figures(section: Section, told: Document) -> None:
    """As the report has them: the main indicator drawn, and a table of all."""
    language = told.language
    if section.main:
        rows = section.main.rows
        through = spans(rows, plan_years(told.agency), language)
        years = range(min(rows[0]["year"], told.first_year), told.year + 1)
        figure_chart(
            rows,
            language,
            years,
            key="figure",
            year=told.year,
            file=f"{told.plan}-{section.clause.number}",
            spans=through,
        )
    if section.lines:
        _table(section.lines, told)
    else:
        st.write(language.say("No figures have come in for this clause."))
    links = [(line, line if line.startswith(("https://", "http://")) else "") for line in section.clause.evidence]
    facts([(language.say("Evidence"), links)], key="evidence")


def _table(lines: Sequence[Line], told: Document) -> None:
    language = told.language
    caption = language.say("Figures of {year}", year=phrases.ordinal(told.year, language))
    usual = usual_comparison([line.row for line in lines if line.row], language)
    st.subheader(plain(caption), anchor=False)
    if usual:
        st.caption(plain(language.say("Unless a line says otherwise: {compared}.", compared=usual)))
    table(_columns(told.year, language), _rows(lines, usual, language), "lines", caption=caption, language=language)


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
