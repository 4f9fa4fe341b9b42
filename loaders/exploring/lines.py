"""An answer in lines: one a cell, with codes beside titles, as CSV, JSON and a workbook hold it."""

import csv
from collections.abc import Callable
from typing import IO, Any

from kpi.explore.answer import Answer, Cell
from kpi.explore.asked.question import Question
from kpi.rules.compared import Change
from language import Language
from language.figures.explored import member_text
from loaders.printing.figures import safe
from loaders.printing.rows import bare

_NONE = Change("first")
# Column → what a cell has there.
_OF_CELL: dict[str, Callable[[Cell], Any]] = {
    "value": lambda cell: bare(cell.value),
    "qualifier": lambda cell: cell.qualifier,
    "rows": lambda cell: cell.rows,
    "without_number": lambda cell: cell.missing,
    "not_counted": lambda cell: cell.across,
}
_OF_CHANGE: dict[str, Callable[[Cell], Any]] = {
    "compared_period": lambda cell: cell.then and bare(cell.then.value),
    "compared_value": lambda cell: bare((cell.change or _NONE).compared_value),
    "change": lambda cell: bare((cell.change or _NONE).by),
    "change_percent": lambda cell: bare((cell.change or _NONE).percent),
    "change_qualifier": lambda cell: (cell.change or _NONE).qualifier,
    "comparability": lambda cell: cell.change and cell.change.comparability,
}
TOTAL = "*"  # where a code stands: all of them together


def tidy_lines(answer: Answer, language: Language) -> list[dict[str, Any]]:
    """One a cell, totals among them: what is asked, the codes and titles of row and column, the value and what
    qualifies it; where two periods are compared the change too."""
    question, lines = answer.question, []
    columns = _OF_CELL | (_OF_CHANGE if question.against else {})
    rows = _titles(answer, question.rows, answer.rows, language)
    others = _titles(answer, question.columns, answer.columns, language)
    for row, row_title in rows.items():
        for column, title in others.items():
            cell = answer.cell(row, column)
            if cell is None or (cell.value is None and not cell.rows and cell.then is None):
                continue
            named = {"measure": question.measure.code, "unit": answer.unit}
            named |= _named(question.rows, row, row_title) | _named(question.columns, column, title)
            lines.append(named | {name: of(cell) for name, of in columns.items()})
    return lines


def _titles(answer: Answer, dimension: str, members, language: Language) -> dict[str | None, str]:
    titles: dict[str | None, str] = {one.key: str(member_text(one, dimension, answer, language)) for one in members}
    return titles | ({None: language.say("Total")} if dimension else {})


def _named(dimension: str, key: str | None, title: str) -> dict[str, str]:
    """Under the dimension's own name; nothing where nothing was divided."""
    return {dimension: TOTAL if key is None else key, f"{dimension}_title": title} if dimension else {}


def tidy_columns(question: Question) -> list[str]:
    """The names of what stands in tidy_lines."""
    asked = [one for one in (question.rows, question.columns) if one]
    named = [part for one in asked for part in (one, f"{one}_title")]
    return ["measure", "unit", *named, *_OF_CELL, *(_OF_CHANGE if question.against else ())]


def write_csv(answer: Answer, language: Language, file: IO[str]) -> None:
    """A text that a spreadsheet would take for a formula leaves as text."""
    lines = tidy_lines(answer, language)
    writer = csv.DictWriter(file, tidy_columns(answer.question), lineterminator="\n")
    writer.writeheader()
    writer.writerows(safe(line) for line in lines)
