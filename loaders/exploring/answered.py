"""Kept questions with their answers in the edition that a hand-out is made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import duckdb

from charts.explored.drawing import Drawing, drawing
from charts.explored.mark import MOST
from kpi.explore.answer import Answer
from kpi.explore.answering import answer
from kpi.explore.asked.address import MEASURE, plans_of, read_parts
from kpi.explore.asked.filters import measure_of
from kpi.explore.asked.kept import KeptQuestion, read_kept_questions
from kpi.explore.asked.question import Measure
from kpi.explore.members import read_members
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures.phrases import indicator_name
from loaders.exploring import wording
from loaders.exploring.measures import MEASURES, measure_name


@dataclass(frozen=True)
class AnsweredQuestion:
    """name: under which it is kept. says: what it comes to; asked: by what it is divided, of when. notes: what is
    left out, how it is read, why its parts may not come to the whole. alt: the drawing in words."""

    name: str
    says: str
    asked: str
    notes: list[str]
    drawing: Drawing

    @property
    def alt(self) -> str:
        return "; ".join(mark.tells for mark in self.drawing.marks if mark.tells)


def read_questions(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    today: date,
    agency: str,
    plan: str,
    figures: Iterable[FigureRow],
    language: Language,
) -> list[AnsweredQuestion]:
    """Those that were asked of the plan and have an answer, in the order of their names. figures: of the plan."""
    names = {row.indicator.code: indicator_name(row.indicator, language) for row in figures}
    found = []
    for one in read_kept_questions(cursor, edition, agency).values():
        if one.plan == plan:
            found += _answered(cursor, edition, today, agency, one, names, language)
    return found


def _answered(cursor, edition: int, today: date, agency: str, one: KeptQuestion, names: dict, language: Language):
    measure = measure_of(one.parts[MEASURE], MEASURES)
    members = read_members(cursor, edition, agency, plans_of(one.parts, one.plan), measure)
    question = read_parts(one.parts, agency, one.plan, measure, members).question
    found = answer(cursor, edition, question, members, today)
    if not isinstance(found, Answer) or not (shown := drawing(found, language)).form:
        return []
    says = wording.title(found, _name(measure, names, language), language)
    asked = wording.asked_for(found, members, language)
    notes = [shown.left_out(MOST, language), shown.note, wording.reasons(found, language)]
    return [AnsweredQuestion(one.name, says, asked, list(filter(None, notes)), shown)]


def _name(measure: Measure, names: dict[str, str], language: Language) -> str:
    return names.get(measure.code, measure.code) if measure.is_published else measure_name(measure, language)
