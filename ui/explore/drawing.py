"""The chart of an answer on the page."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from charts.breakdown import Part, parts_chart
from charts.explored.cells import value_text
from charts.explored.drawing import SMALL, Drawing, drawing
from charts.explored.groups import groups_chart
from charts.explored.lines import lines_chart
from charts.explored.mark import MOST, Mark
from charts.layers import leading
from kpi.explore.answer import Answer
from language import Language
from ui.explore.table import rows_href
from ui.text.markdown import escaped
from ui.widgets.cards import Card, cards
from ui.widgets.chart import chart


def show(answer: Answer, title: str, says: str, language: Language) -> None:
    """Nothing where there is no number; where bars would mislead the reason."""
    found = drawing(answer, language, partial(rows_href, answer=answer))
    if found.form == "small":
        st.header(escaped(title), anchor=False)
        st.markdown(escaped(says))
        st.caption(escaped(language.say("All on one scale")))
        _small(answer, found.marks, language)
    elif found.form:
        _chart(found, title, says, language)
    elif found.note:
        st.header(escaped(title), anchor=False)
        st.markdown(escaped(says))
        st.caption(escaped(found.note))


def _chart(found: Drawing, title: str, says: str, language: Language) -> None:
    data, spec = _DRAW[found.form](found.marks)
    marks = [mark.tells for mark in found.marks if mark.tells]
    chart(
        spec,
        data,
        title=title,
        says=says,
        note=" ".join(filter(None, (_left_out(found, language), found.note))),
        alt="; ".join(marks),
        key="explore-chart",
        tabled=None,
        language=language,
        file="explore",
    )


def _left_out(found: Drawing, language: Language) -> str:
    if found.rows <= MOST:
        return ""
    return language.say("The {shown} greatest of {all}; all are in the table.", shown=MOST, all=found.rows)


def _bars(marks: list[Mark]):
    parts = [
        Part(mark.name, mark.value or 0.0, mark.before, mark.text, mark.tells, mark.kind, settled=mark.settled)
        for mark in marks
    ]
    data, spec = parts_chart(parts)
    return leading(data, [mark.rows for mark in marks]), spec


_DRAW = {"bars": _bars, "groups": groups_chart, "lines": lines_chart}


def _small(answer: Answer, marks: Sequence[Mark], language: Language) -> None:
    """A card with small bars for each row, all on one scale."""
    most = max((mark.value or 0.0 for mark in marks), default=0.0) or 1.0
    shown, count = [], len(marks) // len(answer.rows[:SMALL])
    for position, row in enumerate(answer.rows[:SMALL]):
        own = marks[position * count : (position + 1) * count]
        name, total = own[0].series, answer.cell(row.key, None)
        alt = "; ".join(mark.tells for mark in own if mark.tells)
        bars = {"alt": f"{name}. {alt}", "floor": 0.0, "bars": [_small_bar(mark, most) for mark in own]}
        amount = value_text(total, answer, language) if total else ""
        shown.append(Card(name, amount, bars=bars, rows=rows_href(row.key, None, answer)))
    cards(shown, key="explore-small", caption=language.say("All on one scale"))


def _small_bar(mark: Mark, most: float) -> dict:
    kind = "gap" if mark.value is None else "final" if mark.kind == "open" else mark.kind
    bar: dict = {"year": mark.name, "kind": kind, "text": mark.text, "tells": mark.tells, "parted": False, "now": False}
    if mark.value is None:
        return bar
    height = round(max(mark.value, 0.0) / most, 4)
    return bar | {"bottom": 0.0, "height": height, "above": height, "open": mark.kind == "open"}
