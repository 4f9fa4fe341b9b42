"""The rows that are finished and not published yet."""

import streamlit as st

from language import Language
from loaders.datasets.declaration import Declaration
from loaders.drafts.draft import TypedRows
from loaders.entry.check import CheckedRow
from loaders.entry.typed_rows import TypedRow, entered_columns, in_words
from ui.entry import row_clicks, typed
from ui.entry.answers import answers
from ui.entry.typed import Subject
from ui.text.markdown import escaped


def row_list(subject: Subject, rows: TypedRows, found: list[CheckedRow]) -> None:
    """One below the other, the newest first: changed, copied or taken out by a button each."""
    if not rows.rows:
        return
    say = subject.language.say
    st.header(
        subject.language.say_count("{count} row to publish", "{count} rows to publish", len(rows.rows)), anchor=False
    )
    # What is typed above joins the others when another row comes into the fields.
    has_room = not typed.is_full(rows)
    can_change = has_room or rows.at is not None or not any(rows.open.values())
    mark = row_clicks.mark_of(rows)
    for at in reversed(range(len(rows.rows))):
        row, is_open = rows.rows[at], rows.at == at
        with st.container(border=True, key=f"entry_row_{at}"):
            name = escaped(row_name(subject.declaration, row))
            st.markdown(f"**{at + 1}. {name}**" + (f" · {escaped(say('being changed above'))}" if is_open else ""))
            st.caption(escaped(_cells(subject.declaration, row, subject.language)))
            for name, sentences in found[at].problems.items() if not is_open else ():
                st.error(escaped(" ".join(sentences)), icon=":material/error:")
                answers(subject, found[at], name, mark, at)
            with st.container(horizontal=True):
                for order, label, icon, is_possible in (
                    (row_clicks.change, say("Change this row"), ":material/edit:", can_change),
                    (row_clicks.copy, say("Copy into a new row"), ":material/content_copy:", has_room),
                    (row_clicks.take_out, say("Take out"), ":material/delete:", True),
                ):
                    st.button(
                        label,
                        key=f"entry_{order.__name__}_{at}_{mark}",
                        type="tertiary",
                        icon=icon,
                        on_click=order,
                        args=(subject, at, mark),
                        disabled=not is_possible,
                    )


def row_name(declaration: Declaration, row: TypedRow) -> str:
    """`10.2 · Etika · 05.10.2025`."""
    names = ("clauses", "clause", *declaration.named_by, "dates")
    return " · ".join(dict.fromkeys(row[name] for name in names if row.get(name)))


def _cells(declaration: Declaration, row: TypedRow, language: Language) -> str:
    shown = {"clauses", "clause", *declaration.named_by, "dates"}
    return "; ".join(
        f"{column.heading(language.code)}: {in_words(column, row, language)}"
        for column in entered_columns(declaration)
        if row.get(column.name) and column.name not in shown
    )
