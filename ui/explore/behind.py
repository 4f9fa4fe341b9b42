"""The rows behind a cell of an answer, on the page of rows: files, sheets and cells."""

from functools import partial

import streamlit as st

from charts.explored.cells import as_figure
from kpi.explore.answer import Answer, Member, Refusal
from kpi.explore.asked.address import MEASURE
from kpi.figures.finding import Wanted
from language import Language
from language.figures import phrases
from language.figures.explored import member_text
from loaders.exploring import wording
from ui.data import explored
from ui.explore import asked
from ui.explore.table import COLUMN, ROW, TOTAL
from ui.navigation.address import choice, link
from ui.text.markdown import escaped
from ui.widgets.rows.row_table import Rows, row_table
from ui.widgets.rows.searching import found_of, is_cut, wanted_of


def is_asked() -> bool:
    """Whether the address names a cell of an answer."""
    return MEASURE in st.query_params and ROW in st.query_params


def show() -> None:
    """The whole page."""
    language = choice().language
    members = explored.members(choice().agency, asked.asked_plans(), asked.asked_measure())
    question = asked.question(members)
    row, column = (_key(name) for name in (ROW, COLUMN))
    answer = explored.answer(question)
    if isinstance(answer, Refusal):
        st.title(language.say("Rows behind a figure"), anchor=False)
        st.info(escaped(wording.refusal(answer, question.measure, language)), icon=":material/filter_alt:")
        return
    st.title(escaped(_title(answer, row, column, language)), anchor=False)
    st.markdown(escaped(wording.asked_for(answer, members, language)))
    link("explore", language.say("Back to the question"), icon=":material/arrow_back:", **asked.texts())
    _rows(answer, row, column, language)


def _rows(answer: Answer, row: str | None, column: str | None, language: Language) -> None:
    about = (answer.question, (row, column))
    rows = explored.rows_behind(*about)
    if rows.empty:
        st.info(language.say("No row matches."), icon=":material/search_off:")
        return
    wanted, cell = wanted_of(rows, language), answer.cell(row, column)
    read, texts = partial(explored.found_behind, *about), partial(explored.searched_texts, *about)
    if is_cut(rows) and cell:
        shown, count = language.number(len(rows)), language.number(cell.rows + cell.across)
        st.caption(
            language.say("The newest {shown} of {count} rows; the figure counts all of them.", shown=shown, count=count)
        )
    row_table(
        _listed(answer, language), found_of(rows, wanted, texts, read), wanted != Wanted() or is_cut(rows), language
    )


def _listed(answer: Answer, language: Language) -> Rows:
    """What the rows are of. Answers of polls are read as they were given, and not added up."""
    measure, period = answer.question.measure, answer.question.period
    name = asked.measure_names(language).get(measure.code, measure.code)
    unit, key, file = measure.unit, "explore-rows", f"{measure.code}-rows"
    return Rows(measure.dataset, answer.vocabulary, unit, key, name, file, period.by_years, not measure.is_poll)


def _key(name: str) -> str | None:
    key = st.query_params.get(name, TOTAL)
    return None if key == TOTAL else key


def _title(answer: Answer, row: str | None, column: str | None, language: Language) -> str:
    cell, question = answer.cell(row, column), answer.question
    names = asked.measure_names(language).get(question.measure.code, question.measure.code)
    parts = [
        names,
        *(
            _name(*one, answer, language)
            for one in ((question.rows, row, answer.rows), (question.columns, column, answer.columns))
        ),
    ]
    title = ", ".join(filter(None, parts))
    if cell is None or cell.value is None:
        return title
    return f"{title}: {phrases.figure_text(as_figure(cell, answer), language)}"


def _name(dimension: str, key: str | None, members: tuple[Member, ...], answer: Answer, language: Language) -> str:
    if not dimension or key is None:
        return ""
    member = next((one for one in members if one.key == key), Member(key, key))
    return str(member_text(member, dimension, answer, language))
