"""The fields of one row, as its dataset declares them; what is wrong stands below each."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from language import LANGUAGES
from loaders.datasets.declaration import Column
from loaders.drafts.draft import TypedRows
from loaders.entry.check import WHOLE_ROW, CheckedRow
from loaders.entry.typed_rows import entered_columns, words_of
from ui.data.plans import clause_titles
from ui.drafts.owned import visit_mark
from ui.entry import typed
from ui.entry.answers import answers
from ui.entry.row_clicks import mark_of
from ui.entry.typed import Subject
from ui.text.markdown import escaped

_SEPARATOR = "; "


def fields(subject: Subject, rows: TypedRows, row: CheckedRow) -> None:
    """Two beside each other where there is room. A field that was left empty is complained of once the row is to be
    finished."""
    is_tried, mark = typed.was_tried(subject), mark_of(rows)
    columns = entered_columns(subject.declaration)
    for first in range(0, len(columns), 2):
        for column, place in zip(columns[first : first + 2], st.columns(2), strict=False):
            text = rows.open.get(column.name, "")
            with place:
                _field(subject, column, text, rows.at)
                _said(row, column.name, is_tried or bool(text))
                if text and not words_of(column, subject.language):
                    _offered(subject, row, column.name)
                if text:
                    answers(subject, row, column.name, mark)
    if is_tried or len(rows.open) > 1:
        for sentence in row.problems.get(WHOLE_ROW, ()):
            st.error(escaped(sentence), icon=":material/error:")
        answers(subject, row, WHOLE_ROW, mark)


def _said(row: CheckedRow, name: str, with_problems: bool) -> None:
    if with_problems and name in row.problems:
        for sentence in row.problems[name]:
            st.error(escaped(sentence), icon=":material/error:")
    elif name in row.read:
        st.caption(f":material/check: {escaped(row.read[name])}")


def _offered(subject: Subject, row: CheckedRow, name: str) -> None:
    """What could stand there instead, as the upload page proposes it; nothing is taken unasked."""
    texts = row.offered.get(name, ())
    if not texts:
        return
    with st.container(horizontal=True, key=f"entry_offered_{name}"):
        for text in texts:
            st.button(
                subject.language.say("Write “{value}”", value=escaped(text)),
                key=f"entry_offered_{name}_{text}",
                icon=":material/auto_fix_high:",
                on_click=typed.take,
                args=(subject, name, text),
            )


def _field(subject: Subject, column: Column, text: str, at: int | None) -> None:
    """at: the place of the row among the finished; None for a new one. A browser knows by it whose a text is."""
    label = f"{column.heading(subject.language.code)} *" if column.required else column.heading(subject.language.code)
    place = "new" if at is None else str(at)
    # ui/internals/typed_text.js sends half a text, and of what is read as a whole nothing before its field is left.
    kind = "entry_text" if column.kind == "text" else "entry_whole"
    key = "_".join((kind, *subject.key, column.name, place, visit_mark(), str(typed.round_number())))
    titles = clause_titles(subject.agency, subject.plan, subject.language)
    if column.kind == "clauses" and titles and all(one in titles for one in _clauses(text)):
        _clause_field(subject, column, text, label, key, titles)
    elif words := words_of(column, subject.language):
        _pick(st.selectbox, subject, column, text, label, key, {"": "–"} | words)
    else:
        st.session_state.setdefault(key, text)
        example = column.example[list(LANGUAGES).index(subject.language.code)]
        st.text_input(
            label,
            key=key,
            placeholder=subject.language.say("for example {example}", example=example) if example else None,
            on_change=_keep_text,
            args=(subject, column.name, key, str.strip),
        )


def _clause_field(subject: Subject, column: Column, text: str, label: str, key: str, titles: dict[str, str]) -> None:
    words = {number: f"{number} · {title}" if title else number for number, title in titles.items()}
    if column.name == "clause":  # one alone
        _pick(st.selectbox, subject, column, text, label, key, {"": "–"} | words)
        return
    st.session_state.setdefault(key, _clauses(text))
    st.multiselect(
        label,
        list(words),
        format_func=words.__getitem__,
        key=key,
        placeholder=subject.language.say("Choose clauses"),
        on_change=_keep_text,
        args=(subject, column.name, key, _SEPARATOR.join),
    )


def _pick(
    widget: Callable, subject: Subject, column: Column, text: str, label: str, key: str, words: dict[str, str]
) -> None:
    st.session_state.setdefault(key, text if text in words else "")
    widget(
        label,
        list(words),
        format_func=words.__getitem__,
        key=key,
        on_change=_keep_text,
        args=(subject, column.name, key, str),
    )


def _clauses(text: str) -> list[str]:
    return [one.strip() for one in text.split(";") if one.strip()]


def _keep_text(subject: Subject, name: str, key: str, as_text: Callable[[Any], str]) -> None:
    """A callback."""
    typed.type_cell(subject, name, as_text(st.session_state[key]))
