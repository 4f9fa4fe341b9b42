"""The questions of a plan's polls, as the page of surveys follows them over the years."""

from dataclasses import dataclass

from kpi.figures.sources import Answered
from kpi.rules.answers import AnswerList, missing_share
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.rules.polls import RESPONDENTS, SHARE
from kpi.rules.rebasing import applies
from language import Language
from language.figures import typed
from ui.data import reads
from ui.data.plans import years_to_chosen
from ui.navigation.address import choice
from ui.widgets.choosing.compared_with import compared


@dataclass(frozen=True)
class Question:
    """A question over the years, those of earlier plans that its clause goes on from among them.

    code: its own, or its folded wording. clauses: of the chosen plan. respondents: one row a year;
    answers: rows of all answers and years.
    """

    code: str
    clauses: tuple[str, ...]
    respondents: list[FigureRow]
    answers: list[FigureRow]

    def in_year(self, year: int) -> list[FigureRow]:
        return [row for row in self.answers if row.year == year]

    def n(self, year: int) -> FigureRow | None:
        return next((row for row in self.respondents if row.year == year), None)

    def asked(self) -> dict[int, Indicator]:
        """One of its answers of each year in which it was asked, the earliest first: its label is the wording."""
        rows = sorted(self.answers, key=lambda row: (row.year, row.indicator.label))
        return {row.year: row.indicator for row in rows}

    def lists(self) -> dict[int, AnswerList | None]:
        """The answers of each year in which it was asked, the earliest first."""
        return dict(sorted((row.year, row.answers) for row in {row.year: row for row in self.answers}.values()))

    def wording(self, year: int, language: Language) -> str:
        """The wording in the year, or in the nearest year before it."""
        return next(typed.label(one, language) for asked, one in reversed(self.asked().items()) if asked <= year)

    def not_applying(self, year: int) -> list[FigureRow]:
        """The answers by which the question does not apply."""
        return [row for row in self.in_year(year) if not applies(row.indicator.answer)]

    def missing(self, year: int) -> float | None:
        """kpi.rules.polls.missing_share of the year's answers; None where several could be given."""
        rows = self.in_year(year)
        return None if any(row.several for row in rows) else missing_share([row.value for row in rows])


def figures(base: str) -> list[FigureRow]:
    """The figures of the chosen plan's polls up to the chosen year, with those of earlier plans that they go on from.

    base: of kpi.figures.table.read_figures.
    """
    chosen = choice()
    rows = reads.figures(chosen.agency, chosen.plan, earlier=True, base=base)
    return compared(
        [row for row in rows if row.indicator.automatic in (RESPONDENTS, SHARE) and row.year <= chosen.year]
    )


def questions(rows: list[FigureRow]) -> list[Question]:
    """The questions in the order of the plan. A question of several clauses is one question.

    A year's figure is taken from the clause under which the question has been asked longest: there it is compared.
    """
    found: dict[str, dict[str, list[FigureRow]]] = {}
    for row in rows:
        found.setdefault(row.indicator.split_1, {}).setdefault(row.series_clause, []).append(row)
    asked = (_question(code, clauses) for code, clauses in found.items())
    return [question for question in asked if question.answers]


def _question(code: str, clauses: dict[str, list[FigureRow]]) -> Question:
    kept: dict[tuple, FigureRow] = {}
    for rows in sorted(clauses.values(), key=lambda rows: min(row.year for row in rows)):
        for row in rows:
            kept.setdefault((row.indicator.code, row.year), row)
    rows = list(kept.values())
    return Question(
        code,
        tuple(clauses),
        [row for row in rows if row.indicator.automatic == RESPONDENTS],
        [row for row in rows if row.indicator.automatic == SHARE],
    )


def years_of(asked: list[Question]) -> list[int]:
    """The years of the axis: the plan's up to the chosen one, and those of earlier plans since the first figure."""
    plan, figured = years_to_chosen(choice()), [row.year for question in asked for row in question.answers]
    return list(range(min([*plan, *figured]), plan[-1] + 1))


def main_answer(question: Question, year: int) -> list[FigureRow]:
    """All years of the answer that stands for its question: the first."""
    main = question.in_year(year)[0]
    return [row for row in question.answers if row.indicator.code == main.indicator.code]


def sources_of(question: Question, year: int) -> list[Answered]:
    """The rows of a year's poll: kpi.figures.sources.read_answered of its respondents, else of its first answer."""
    return reads.answered(question.n(year) or question.in_year(year)[0])
