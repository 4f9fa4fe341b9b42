"""The answer as a table: rows and columns with their totals; every number leads to its rows."""

from dataclasses import replace
from datetime import date

from charts.explored.cells import as_figure, unsettled_text, value_text
from kpi.explore.answer import Answer, Cell, Member
from kpi.explore.asked.address import AGAINST, PERIOD
from kpi.explore.asked.question import CLAUSE, TIMES, Period
from kpi.explore.asked.text import write_period
from language import Language
from language.figures import comparisons
from language.figures.compared import compared_text
from language.figures.explored import member_text, short_time, span_text
from loaders.exploring.names import name_of
from ui.explore import asked
from ui.navigation.address import href
from ui.widgets import tables
from ui.widgets.filters import Switch

ROW, COLUMN, TOTAL = "row", "column", "*"  # of a cell, in the address of its rows
HEAT = Switch("heat", "1", "explore-heat")
_NAME_WIDTH = "clamp(9rem, 22vw, 18rem)"


def has_sizes(answer: Answer) -> bool:
    """Whether a greater number is more of something: of ranks it is a worse place."""
    return answer.kind.kind != "rank"


def show(answer: Answer, title: str, language: Language) -> None:
    columns, rows = lines(answer, language)
    tables.table(columns, rows, "explore-table", title, language)


def lines(answer: Answer, language: Language) -> tuple[list[tables.Column], list[dict]]:
    """The columns and rows of the answer's table, as ui.widgets.tables takes them."""
    question = answer.question
    head = name_of(question.rows, question.measure, language) if question.rows else language.say("Rows")
    keys = [*(one.key for one in answer.columns), *([None] if question.columns and _has_total(answer) else [])]
    columns = [tables.Column("row", head, pinned=True, width=_NAME_WIDTH)]
    for key in keys:
        columns.append(tables.Column(f"of {key}", _heading(key, answer, language), "number"))
    if question.against and not question.columns:
        columns.append(tables.Column("then", _spans(answer, language)[1], "number"))
        columns.append(tables.Column("change", language.say("Change"), width="9rem"))
    rows = [_line(one, keys, answer, language) for one in answer.rows]
    has_total = question.rows and any(answer.cell(None, key) for key in keys)
    total = [_line(None, keys, answer, language)] if has_total else []
    return columns, [*rows, *total]


def _has_total(answer: Answer) -> bool:
    return any(row is not None and column is None for row, column in answer.cells)


def _heading(key: str | None, answer: Answer, language: Language) -> str:
    question = answer.question
    if key is None:
        return language.say("Total")
    if not question.columns:
        return language.say("Value") if answer.now is None else _spans(answer, language)[0]
    member = next(one for one in answer.columns if one.key == key)
    if question.columns not in TIMES or not key:
        return str(member_text(member, question.columns, answer, language))
    text = short_time(key)
    return language.say("{year}, provisional", year=text) if answer.is_provisional(key) else text


def _spans(answer: Answer, language: Language) -> tuple[str, str]:
    """The two periods, years up to the day to which they are compared."""
    assert answer.now and answer.then
    return _span(*answer.now, language), _span(*answer.then, language)


def _span(first: date, last: date, language: Language) -> str:
    is_begun = (first.month, first.day) == (1, 1) and first.year == last.year and (last.month, last.day) != (12, 31)
    if not is_begun:
        return span_text(first, last, language)
    return language.say("{quarter}, to {day}", quarter=str(first.year), day=language.day_in_full(last))


def _line(member: Member | None, keys: list[str | None], answer: Answer, language: Language) -> dict:
    question, row = answer.question, member.key if member else None
    name = member_text(member, question.rows, answer, language) if member else language.say("Total")
    line: dict = {"key": str(row), "row": name or language.say("All")}
    most = max((cell.value or 0.0 for position, cell in answer.cells.items() if None not in position), default=0.0)
    for key in keys:
        cell = answer.cell(row, key)
        shown = _cell(cell, row, key, answer, language)
        if HEAT.is_on and has_sizes(answer) and cell and cell.value and most and row is not None and key is not None:
            shown = replace(shown, heat=round(max(cell.value, 0.0) / most, 3))
        line[f"of {key}"] = shown
    if question.against and not question.columns:
        cell = answer.cell(row, "")
        line["then"] = _then(cell, row, answer, language)
        line["change"] = _change(cell, answer, language)
    return line


def _cell(cell: Cell | None, row: str | None, key: str | None, answer: Answer, language: Language) -> tables.Cell:
    text = value_text(cell, answer, language)
    if cell is None or (cell.value is None and not cell.rows):
        return tables.Cell(text, muted=True)
    beside = unsettled_text(cell, answer, language)
    if (
        answer.question.columns
        and cell.change
        and cell.value is not None
        and (changed := _change(cell, answer, language))
    ):
        beside = changed.text
    return tables.Cell(text, sub=beside, sort=cell.value, href=rows_href(row, key, answer))


def _then(cell: Cell | None, row: str | None, answer: Answer, language: Language) -> tables.Cell:
    """What the other period came to, as it is compared."""
    if cell is None or cell.then is None:
        return tables.Cell("–", muted=True)
    compared = cell.change.compared_value if cell.change else None
    then = cell.then
    if compared is not None:
        qualifier = cell.change.compared_qualifier if cell.change else None
        then = replace(then, value=compared, qualifier=qualifier or "exact")
    return tables.Cell(value_text(then, answer, language), sort=then.value, href=_then_href(row, answer))


def _change(cell: Cell | None, answer: Answer, language: Language) -> tables.Cell | None:
    """Why there is none, where there is none."""
    if cell is None or cell.value is None or cell.change is None:
        return None
    row = as_figure(cell, answer)
    direction = comparisons.arrow(row)
    if direction == "none":
        return tables.Cell(sub=compared_text(row, language), muted=True)
    return tables.Cell(
        comparisons.change_text(row, language),
        sort=row.change.by,
        direction=direction,
        word=comparisons.direction_word(row, language),
    )


def rows_href(row: str | None, column: str | None, answer: Answer) -> str:
    """The page of the rows behind a cell: the same question, and the cell."""
    if answer.question.measure.is_published:
        return _figure_href(row, column, answer)
    cell = {ROW: TOTAL if row is None else row, COLUMN: TOTAL if column is None else column}
    return href("rows", **asked.texts(), **cell)


def _then_href(row: str | None, answer: Answer) -> str:
    """The same of the other period, as far as it is compared."""
    assert answer.then
    first, last = answer.then
    if answer.question.measure.is_published:
        return _figure_href(row, "", answer, year=str(last.year))
    is_whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    parts = asked.texts() | {PERIOD: write_period(Period(first, last, by_years=is_whole))}
    parts.pop(AGAINST, None)
    return href("rows", **parts, **{ROW: TOTAL if row is None else row, COLUMN: ""})


def _figure_href(row: str | None, column: str | None, answer: Answer, **more: str) -> str:
    """Of what is published the figure itself."""
    question = answer.question
    fixed = [one.members[0] for one in question.filters if one.dimension == CLAUSE and question.fixes(CLAUSE)]
    kept = {CLAUSE: fixed[0]} if fixed else {}
    for dimension, key in ((question.rows, row), (question.columns, column)):
        if key:
            kept[dimension] = key
    return href("rows", indicator=question.measure.code, **kept | more)
