"""The rows behind a cell of an answer, on the page of rows: files, sheets and cells."""

import streamlit as st

from charts.explored.cells import as_figure
from kpi.explore.answer import Answer, Member, Refusal
from kpi.explore.asked.address import MEASURE
from kpi.figures.sources import MOST_ROWS, Source
from language import Language, message
from language.figures import phrases, typed
from language.figures.explored import member_text
from language.untranslated import join
from loaders.exploring import told
from ui.data import explored
from ui.explore import asked
from ui.explore.table import COLUMN, ROW, TOTAL
from ui.navigation.address import choice, href, link
from ui.text.markdown import escaped
from ui.widgets.row_columns import row_columns
from ui.widgets.tables import Cell, table

_PARTS = {
    "": message("counts"),
    "no_number": message("does not count: it has no number"),
    "across": message("does not count: it runs across an end of the period"),
}


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
        st.info(escaped(told.refusal(answer, question.measure, language)), icon=":material/filter_alt:")
        return
    st.title(escaped(_title(answer, row, column, language)), anchor=False)
    st.markdown(escaped(told.asked_for(answer, members, language)))
    link("explore", language.say("Back to the question"), icon=":material/arrow_back:", **asked.texts())
    rows = explored.rows_behind(question, (row, column))
    if len(rows) == MOST_ROWS:
        st.caption(language.say("The newest {shown} rows.", shown=language.number(MOST_ROWS)))
    table(
        row_columns(language),
        _lines(rows, answer, language),
        "explore-rows",
        language.say("The rows"),
        language,
        "rows",
        MOST_ROWS,
    )


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


def _lines(rows: list[Source], answer: Answer, language: Language) -> list[dict]:
    dataset, vocabulary = answer.question.measure.dataset, answer.vocabulary
    return [_line(typed.of_row(row, dataset, vocabulary, language), language) for row in rows]


def _line(row: Source, language: Language) -> dict:
    amount = "" if row.amount is None else phrases.number_text(row.amount, row.amount_qualifier, language)
    return {
        "what": Cell(row.title or "–", sub=row.beside),
        "when": Cell(phrases.span_text(row.starts, row.ends, row.precision, language), sort=str(row.starts)),
        "amount": Cell(amount or language.say("no number"), sort=row.amount, muted=not row.counts),
        "part": Cell(language.say(_PARTS[row.part]), muted=not row.counts),
        "file": Cell(row.file, href=href("history", upload=str(row.upload))),
        "sheet": row.sheet,
        "cell": row.cell or language.say("row {row}", row=phrases.ordinal(row.row, language)),
        "where": join(", ", list(filter(None, (row.region, row.place)))),
    }
