"""The chart that fits an answer: bars, groups of bars, lines over the months, small bars for many lines."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from charts.breakdown import Part, parts_chart
from charts.explored.groups import groups_chart
from charts.explored.lines import lines_chart
from charts.explored.mark import MOST, Mark
from kpi.explore.answer import Answer, Cell, Member
from kpi.explore.asked.question import MONTH, QUARTER, TIMES
from language import Language
from language.figures import comparisons
from language.figures.explored import member_text, short_time, span_text
from language.figures.phrases import figure_text
from ui.explore.cells import as_figure, value_text
from ui.explore.table import rows_href
from ui.text.markdown import escaped
from ui.widgets.cards import Card, cards
from ui.widgets.chart import chart

_SMALL = 50  # small charts that a page shows


def show(answer: Answer, title: str, says: str, language: Language) -> None:
    """Nothing where there is no number."""
    rows, columns = _sides(answer)
    if not any(cell.value is not None for cell in answer.cells.values()):
        return
    across = answer.question.columns or (answer.question.rows if answer.question.rows in TIMES else "")
    if across in (QUARTER, MONTH) and len(rows) <= MOST:
        data, spec = lines_chart(_lines(answer, rows, columns, language))
    elif across in TIMES and len(rows) > MOST:
        st.header(escaped(title), anchor=False)
        st.markdown(escaped(says))
        st.caption(escaped(language.say("All on one scale")))
        _small(answer, rows, columns, language)
        return
    elif not answer.question.columns and answer.question.rows not in TIMES:
        _bars(answer, title, says, language)
        return
    else:
        data, spec = groups_chart(_groups(answer, rows, columns, language))
    _draw(answer, data, spec, title, says, _left_out(answer, rows, columns, language), language)


def _draw(answer: Answer, data, spec: dict, title: str, says: str, note: str, language: Language) -> None:
    told = [text for text in data["tells"] if text]
    chart(
        spec,
        data,
        title=title,
        says=says,
        note=note,
        alt="; ".join(told),
        key="explore-chart",
        tabled=None,
        language=language,
        file="explore",
    )


def _sides(answer: Answer) -> tuple[Sequence[Member], Sequence[Member]]:
    """Rows and columns of the drawing: a time in the rows stands where columns do."""
    if answer.question.rows in TIMES and not answer.question.columns:
        return (Member("", ""),), answer.rows
    return answer.rows, answer.columns


def _place(answer: Answer, row: Member, column: Member) -> tuple[str, str]:
    return (column.key, "") if answer.question.rows in TIMES and not answer.question.columns else (row.key, column.key)


def _column_name(answer: Answer, column: Member, language: Language) -> str:
    dimension = answer.question.columns or answer.question.rows
    is_time = dimension in TIMES and column.key
    return short_time(column.key) if is_time else str(member_text(column, dimension, answer, language))


def _row_name(answer: Answer, row: Member, language: Language) -> str:
    if answer.question.rows in TIMES and not answer.question.columns:
        return ""
    return str(member_text(row, answer.question.rows, answer, language))


def _mark(answer: Answer, row: Member, column: Member, language: Language, **more) -> Mark:
    place = _place(answer, row, column)
    cell = answer.cell(*place)
    name, series = _column_name(answer, column, language), _row_name(answer, row, language)
    value = cell.value if cell else None
    written = value_text(cell, answer, language)
    tells = ", ".join(filter(None, (series, name))) + f": {written}" if value is not None else ""
    return Mark("", name, value, written, tells, rows_href(*place, answer), _kind(answer, cell, column), series, **more)


def _kind(answer: Answer, cell: Cell | None, column: Member) -> str:
    if cell and cell.qualifier == "at_least":
        return "open"
    return "provisional" if answer.is_provisional(column.key) else "final"


def _groups(answer: Answer, rows: Sequence[Member], columns: Sequence[Member], language: Language) -> list[Mark]:
    shown = []
    across = columns if answer.question.columns in TIMES or answer.question.rows in TIMES else columns[:MOST]
    for row in rows[:MOST]:
        marks = [_mark(answer, row, column, language) for column in across]
        marks = [mark for mark in marks if mark.value is not None or answer.question.columns in TIMES]
        shown += [replace(mark, group=mark.series if position == 0 else "") for position, mark in enumerate(marks)]
    return shown


def _lines(answer: Answer, rows: Sequence[Member], columns: Sequence[Member], language: Language) -> list[Mark]:
    known = [column for column in columns if column.key]
    return [
        _mark(answer, row, column, language, colour=str(position % MOST + 1))
        for position, row in enumerate(rows[:MOST])
        for column in known
    ]


def _bars(answer: Answer, title: str, says: str, language: Language) -> None:
    """One row of bars, with a mark where each stood in the other period."""
    there = [(row, cell) for row in answer.rows if (cell := answer.cell(row.key, "")) and cell.value is not None]
    shown = there[:MOST]
    data, spec = parts_chart([_part(answer, row, cell, language) for row, cell in shown])
    data["rows"] = [rows_href(row.key, "", answer) for row, _ in shown]
    notes = [_greatest(len(shown), len(there), language)]
    if answer.then and any(cell.change and cell.change.compared_value is not None for _, cell in shown):
        notes.append(language.say("The grey mark: {comparison}.", comparison=span_text(*answer.then, language)))
    note = " ".join(filter(None, notes))
    _draw(answer, data, spec, title, says, note, language)


def _part(answer: Answer, row: Member, cell: Cell, language: Language) -> Part:
    figure, name = as_figure(cell, answer), _row_name(answer, row, language)
    change = comparisons.change_mark(figure, language) if cell.change else ""
    return Part(
        name=name or language.say("All"),
        value=figure.value,
        before=cell.change.compared_value if cell.change else None,
        text="\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}".join(filter(None, (value_text(cell, answer, language), change))),
        tells=f"{name}: {figure_text(figure, language)}",
        kind="open" if cell.qualifier == "at_least" else "provisional" if _is_provisional(answer) else "final",
    )


def _is_provisional(answer: Answer) -> bool:
    return answer.question.period.last.year in answer.provisional


def _small(answer: Answer, rows: Sequence[Member], columns: Sequence[Member], language: Language) -> None:
    """A card with small bars for each row, all on one scale."""
    most = max((cell.value or 0.0 for place, cell in answer.cells.items() if None not in place), default=0.0) or 1.0
    known = [column for column in columns if column.key]
    shown = []
    for row in rows[:_SMALL]:
        bars = [_small_bar(answer, row, column, most, language) for column in known]
        alt = "; ".join(bar["tells"] for bar in bars if bar["tells"])
        total = answer.cell(row.key, None)
        drawn = {"alt": f"{_row_name(answer, row, language)}. {alt}", "floor": 0.0, "bars": bars}
        amount = value_text(total, answer, language) if total else ""
        shown.append(Card(_row_name(answer, row, language), amount, bars=drawn, rows=rows_href(row.key, None, answer)))
    cards(shown, key="explore-small", caption=language.say("All on one scale"))


def _small_bar(answer: Answer, row: Member, column: Member, most: float, language: Language) -> dict:
    mark = _mark(answer, row, column, language)
    kind = "gap" if mark.value is None else "final" if mark.kind == "open" else mark.kind
    bar: dict = {"year": mark.name, "kind": kind, "text": mark.text, "tells": mark.tells, "parted": False, "now": False}
    if mark.value is None:
        return bar
    height = round(max(mark.value, 0.0) / most, 4)
    return bar | {"bottom": 0.0, "height": height, "above": height, "open": mark.kind == "open"}


def _left_out(answer: Answer, rows: Sequence[Member], columns: Sequence[Member], language: Language) -> str:
    return _greatest(min(MOST, len(rows)), len(rows), language)


def _greatest(shown: int, every: int, language: Language) -> str:
    if shown >= every:
        return ""
    return language.say("The {shown} greatest of {all}; all are in the table.", shown=shown, all=every)
