"""A question that no figure holds, answered from facts, against scanning the same facts once."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import duckdb

from benchmarks.data import facts, plan
from benchmarks.measuring.measure import Ratio, in_turns
from kpi.explore.answer import Answer
from kpi.explore.answering import answer
from kpi.explore.asked.question import Question, years
from kpi.explore.members import read_members
from kpi.warehouse import editions
from loaders.exploring.measures import MEASURES

WANTED = {10_000: 100, 1_000_000: 300}  # facts → milliseconds that an answer may take
_PARTICIPANTS = MEASURES["trainings.participants"]
_QUESTIONS = {
    "by topic and year": Question(plan.AGENCY, _PARTICIPANTS, (plan.PLAN,), "topic", "year"),
    "by clause and month of a year": Question(
        plan.AGENCY, _PARTICIPANTS, (plan.PLAN,), "clause", "month", period=years(2024, 2024)
    ),
    "by town, a running year against another": Question(
        plan.AGENCY, _PARTICIPANTS, (plan.PLAN,), "region", period=years(2025, 2025), against=years(2023, 2023)
    ),
}


def measure(rounds: int, folder: Path) -> Iterator[Ratio]:
    for count, wanted in WANTED.items():
        here = folder / f"explore-{count}"
        here.mkdir()
        database = facts.create(here, count)
        number = editions.newest_edition(database)
        with editions.open_edition(database, number) as connection:
            for name, question in _QUESTIONS.items():
                ours, scan = in_turns(
                    rounds, partial(_answer, connection, number, question), partial(_timed, _scan(connection))
                )
                what = f"Explore {name}, {count:,} facts, under {wanted} ms"
                yield Ratio(what, "adding up one column of these facts", ours, scan, "ms", round(wanted / scan, 1))


def _answer(connection: duckdb.DuckDBPyConnection, number: int, question: Question) -> float:
    """Milliseconds, with the names of members, which the dashboard keeps."""
    cursor = connection.cursor()

    def asked() -> None:
        members = read_members(cursor, number, question.agency, question.plans, question.measure)
        assert isinstance(answer(cursor, number, question, members, plan.TODAY), Answer)

    return _timed(asked)


def _scan(connection: duckdb.DuckDBPyConnection) -> Callable[[], object]:
    return lambda: connection.cursor().table("fact").sum("participants").fetchall()


def _timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - start)
