"""Typed rows checked by the very checks of files: what is wrong with each, and how its cells were read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kpi.scratch import scratch
from language import Language
from language.figures import phrases
from loaders.checking.checked import CheckedFile, CheckedSheet, Incoming
from loaders.checking.uncounted import WHY
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.entry.typed_rows import FIRST_ROW, TypedRow, counted_rows, write_typed
from loaders.fixing.proposals import proposals
from loaders.problems.problem import Problem
from loaders.recognition.sifting.doubt_names import answers_to
from loaders.recognition.sifting.rules import DOUBTS
from loaders.review.check_files import check_files

WHOLE_ROW, REPEAT, TWICE = "", "repeat", "twice"
_ASKED = {doubt.code: doubt.name for doubt in DOUBTS if "count" in answers_to(doubt.name)}
_ASKED |= {"repeated_row": REPEAT, "answer_twice": TWICE}
_ALIKE = (REPEAT, TWICE)
_ROWS_NAMED = re.compile(r"(\d+)(?=, |$)")  # behind the names of file and sheet, which nobody has seen


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """problems: declared column → what is wrong with its cell, as sentences; WHOLE_ROW: with the row. read: declared
    column → how its cell was read, where that is not what was typed. offered: declared column → texts that could stand
    there instead, as loaders.fixing.proposals has them for a file. asked: column, as in problems → what is to be
    answered about the row as a whole: doubts of loaders.recognition.sifting.rules, REPEAT and TWICE."""

    problems: dict[str, list[str]]
    read: dict[str, str]
    offered: dict[str, tuple[str, ...]]
    asked: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_right(self) -> bool:
        return not self.problems


def check_typed(
    declaration: Declaration, rows: Sequence[TypedRow], where: tuple[Path, str, str], today: date, language: Language
) -> list[CheckedRow]:
    """One a row. where: the database, the agency and the plan that the rows are of."""
    if not rows:
        return []
    database, agency, plan = where
    with scratch() as folder:
        path = folder / "typed.xlsx"
        write_typed(declaration, rows, language, path)
        incoming = Incoming(path, path.name, counted_rows=counted_rows(declaration, rows, language))
        (file,) = check_files((incoming,), today, database, agency, plan, is_typed=True)
    checked = [CheckedRow({}, {}, {}) for _ in rows]
    for problem in file.problems:
        for row in _concerned(problem, checked):
            name = _column(problem, declaration)
            add_problem(row, name, problem, language)
    for sheet in file.sheets:
        _add_left_out(sheet, checked, language)
        _add_read(sheet, rows, checked, language)
    _refuse_unread(file, rows, checked, language)
    return checked


def add_problem(row: CheckedRow, name: str, problem: Problem, language: Language) -> None:
    """Each text is offered once, however many problems it would fix."""
    row.problems.setdefault(name, []).append(_sentence(problem, language))
    row.offered[name] = tuple(dict.fromkeys((*row.offered.get(name, ()), *proposals(problem))))
    if asked := _ASKED.get(problem.code):
        row.asked[name] = tuple(dict.fromkeys((*row.asked.get(name, ()), asked)))


def _concerned(problem: Problem, checked: list[CheckedRow]) -> list[CheckedRow]:
    """What concerns no row concerns all."""
    at = problem.row - FIRST_ROW
    return [checked[at]] if 0 <= at < len(checked) else checked


def _column(problem: Problem, declaration: Declaration) -> str:
    is_whole = not problem.column or _ASKED.get(problem.code) in _ALIKE
    return WHOLE_ROW if is_whole else declaration.columns[problem.column - 1].name


def _sentence(problem: Problem, language: Language) -> str:
    """What a page answers with a click is not told to be done elsewhere."""
    if problem.code not in _ASKED:
        return f"{problem.what(language)} {problem.fix_on_page(language)}"
    what = problem.what(language)
    if _ASKED[problem.code] in _ALIKE:
        alike = sorted(int(row) - FIRST_ROW + 1 for row in _ROWS_NAMED.findall(str(problem.values["rows"])))
        what = language.say("These rows cannot be told apart: {rows}.", rows=", ".join(map(str, alike)))
    return f"{what} {language.say('Correct the row, or choose below what becomes of it.')}"


def _add_left_out(sheet: CheckedSheet, checked: list[CheckedRow], language: Language) -> None:
    """A row that a file would leave out without a word of its cells."""
    for reason, numbers in sheet.rows.left_out.items():
        for number in numbers:
            why = language.say("In a file this row would be left out: {why}.", why=language.say(WHY[reason]))
            checked[number - FIRST_ROW].problems.setdefault(WHOLE_ROW, []).append(why)


def _refuse_unread(file: CheckedFile, rows: Sequence[TypedRow], checked: list[CheckedRow], language: Language) -> None:
    """Nothing that is typed disappears: what no sheet holds is said."""
    seen = {number for sheet in file.sheets for number in sheet.rows.numbers}
    for at, row in enumerate(rows):
        if at + FIRST_ROW not in seen and not checked[at].problems:
            empty = not any(row.values())
            text = language.say("Nothing is typed yet.") if empty else language.say("This row cannot be read.")
            checked[at].problems[WHOLE_ROW] = [text]


def _add_read(sheet: CheckedSheet, rows: Sequence[TypedRow], checked: list[CheckedRow], language: Language) -> None:
    for column in sheet.layout.declaration.columns:
        for number, value in zip(sheet.rows.numbers, sheet.rows.values.get(column.name, ()), strict=False):
            at = number - FIRST_ROW
            words = _in_words(column, value, language)
            if words and words != rows[at].get(column.name, ""):
                checked[at].read[column.name] = words


def _in_words(column: Column, value: Any, language: Language) -> str:
    """Of dates and numbers; other cells are what they say."""
    if value is None:
        return ""
    if column.kind == "dates":
        return phrases.span_text(value.starts, value.ends, value.precision, language)
    if column.kind in NUMBERS:
        return phrases.number_text(value.value, value.qualifier, language, in_percent=column.kind == "share")
    return ""
