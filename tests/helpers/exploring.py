"""Questions as a reader types them, and their answers."""

from contextlib import contextmanager
from datetime import date
from pathlib import Path

from kpi.explore.answer import Answer, Position, Refusal
from kpi.explore.answering import answer
from kpi.explore.asked.filters import filters, measure_of
from kpi.explore.asked.question import ALWAYS, Question
from kpi.explore.asked.text import read_period, read_where
from kpi.explore.members import read_members
from kpi.explore.rows import read_rows
from kpi.figures.source_row import Source, sources_of
from kpi.figures.sources import with_cells
from kpi.warehouse import editions
from loaders.exploring.measures import MEASURES
from tests.helpers.building import TODAY


class Explorer:
    """Asks an edition of an agency."""

    def __init__(self, connection, edition: int, agency: str, plan: str, today: date):
        self._at, self._agency, self._plans, self._today = (connection, edition), agency, (plan,) if plan else (), today

    def question(self, code: str, rows="", columns="", where=(), period="", against="") -> Question:
        measure = measure_of(code, MEASURES)
        members = read_members(*self._at, self._agency, self._plans, measure)
        chosen, unknown = filters(map(read_where, where), members)
        assert not unknown
        spans = (read_period(period) if period else ALWAYS, read_period(against) if against else None)
        return Question(self._agency, measure, self._plans, rows, columns, chosen, *spans)

    def __call__(self, code: str, **asked) -> Answer | Refusal:
        question = self.question(code, **asked)
        return answer(*self._at, question, self._members(question), self._today)

    def cells(self, code: str, **asked) -> dict[tuple, tuple]:
        """(row, column) by their names, `*` for all of them → value and qualifier."""
        found = self(code, **asked)
        assert isinstance(found, Answer), found
        names = [{one.key: one.name for one in side} | {None: "*"} for side in (found.rows, found.columns)]
        return {
            (names[0][row], names[1][column]): (cell.value, cell.qualifier)
            for (row, column), cell in found.cells.items()
        }

    def asked(self, code: str, **asked) -> tuple:
        """What kpi.explore reads a question with."""
        question = self.question(code, **asked)
        return *self._at, question, self._members(question)

    def behind(self, place: Position, code: str, **asked) -> list[Source]:
        return sources_of(with_cells(read_rows(*self.asked(code, **asked), place)))

    def _members(self, question: Question):
        return read_members(*self._at, self._agency, self._plans, question.measure)


@contextmanager
def exploring(folder: Path, agency: str = "AGY", plan: str = "P1", today: date = TODAY):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        yield Explorer(connection, edition, agency, plan, today)
