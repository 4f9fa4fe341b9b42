"""Doubts about a row as a whole, answered by a click: it counts, it is a repeat, it is left out."""

import secrets
from collections.abc import Callable

import streamlit as st

from loaders.entry.check import REPEAT, TWICE, CheckedRow
from loaders.entry.typed_rows import COUNTS
from ui.data import reads
from ui.entry import row_clicks, typed
from ui.entry.typed import Subject


def answers(subject: Subject, row: CheckedRow, name: str, mark: str, at: int | None = None) -> None:
    """What can be said of the row where the problems of one of its columns stand; nothing where nothing is asked. mark:
    of the finished rows as they are drawn; at: its place among them; None: the one under way."""
    asked, say = row.asked.get(name, ()), subject.language.say
    if not asked:
        return
    doubts = [one for one in asked if one not in (REPEAT, TWICE)]
    offered: list[tuple[str, str, str, Callable, tuple]] = []
    if doubts:
        said = {COUNTS + doubt: COUNTS for doubt in doubts}
        offered.append(("count", say("Count it"), ":material/check:", row_clicks.add_to, (subject, at, mark, said)))
    if REPEAT in asked:
        label = say("Both count: give this row an ID of its own")
        offered.append(("number", label, ":material/tag:", _number, (subject, at, mark)))
    label = say("Leave it out") if doubts else say("It is a repeat: leave it out")
    offered.append(("leave", label, ":material/delete:", _leave_out, (subject, at, mark)))
    place = f"entry_answers_{name}_{'' if at is None else f'{at}_{mark}'}"
    with st.container(horizontal=True, key=place):
        for which, text, icon, order, given in offered:
            st.button(text, key=f"{place}_{which}", icon=icon, on_click=order, args=given)


def _number(subject: Subject, at: int | None, mark: str) -> None:
    """A callback: it tells the row from those that say the same, and from all others of its dataset."""
    row_clicks.add_to(subject, at, mark, {"id": f"{reads.today():%y%m%d}-{secrets.token_hex(3).upper()}"})


def _leave_out(subject: Subject, at: int | None, mark: str) -> None:
    """A callback."""
    place = typed.rows_of(subject).at if at is None else at
    if place is None:
        typed.empty(subject)
    else:
        row_clicks.take_out(subject, place, mark)
