"""Each contradiction that pages and hand-outs had once is told where it is there."""

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.oracle.databases.written import AGENCY
from tests.truth.contradictions import found
from tests.truth.database import SMALL, written
from tests.truth.gathering import Said, gathered


@pytest.fixture(scope="module")
def agreeing(tmp_path_factory):
    """All that is said of a small database's year, which agrees."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        path = written(tmp_path_factory.mktemp("truth") / "kpi", SMALL)
        monkeypatch.setenv("KPI_TODAY", SMALL["read"].isoformat())
        monkeypatch.setenv("KPI_DATABASE", str(path))
        return gathered(path, AGENCY, "B", 2025)


def _restated(said: Said, where: str, of: str, text: object) -> None:
    """One of those who say something of clause 1.1 says something else."""
    at = next(
        index
        for index, one in enumerate(said.statements)
        if (one.where, one.of) == (where, of) and (one.figure[1], one.figure[5]) == ("1.1", 2025)
    )
    said.statements[at] = said.statements[at]._replace(text=text)


def _a_total_that_is_the_first(said: Said) -> None:
    """As the overview's card was, while the crosswalk leads to an earlier plan."""
    for at, row in enumerate(said.rows):
        if (row.indicator.clause, row.indicator.code, row.year) == ("", "trainings.held", 2024):
            said.rows[at] = replace(row, change=replace(row.change, comparability="first"))


def _square(said: Said) -> None:
    for square in said.pages["overview"].charts["reported"][1]:
        if (square["clause"], square["year"]) == ("1.1", "2025"):
            square["text"] = "3/4"


def _line_of_readiness(said: Said) -> None:
    said.pages["readiness"].elements["clauses"]["rows"][0][3]["text"] = "1 of 4 asked for"


def _card_of_completeness(said: Said) -> None:
    said.pages["completeness"].elements["completeness_found"]["cards"][0]["value"] = "2"


def _card_of_the_overview(said: Said) -> None:
    said.pages["overview"].elements["totals"]["cards"][0]["note"] = "figures and answers: 5 of 7 asked for; missing: 2"


def _line_of_the_workbook(said: Said) -> None:
    list(said.book.values())[1][1][-1] = 4  # how much is there


def _topic_that_is_lost(said: Said) -> None:
    said.parts.pop(0)


def _mover_that_the_slide_lacks(said: Said) -> None:
    said.pages["overview"].elements["moved-most"]["lists"][0]["lines"].clear()


def _sheet_that_ends_on_another_day(said: Said) -> None:
    headings, line, *_ = said.book["Trainings"]
    line[headings.index("Complete up to")] = date(2025, 12, 31)


def _break_in_another_year(said: Said) -> None:
    for mark in said.clauses["1.1"].charts["figure"][1]:
        mark["crossing"] = "break" if mark["year"].startswith("2025") else None


BROKEN: dict[str, tuple[Callable[[Said], None], str]] = {
    "a card that shows another change": (
        lambda said: _restated(said, "overview, clauses", "change", "+2 trainings"),
        "overview, clauses says '+2 trainings'",
    ),
    "a value that the workbook has otherwise": (
        lambda said: _restated(said, "workbook", "value", 3.0),
        "workbook says 3.0",
    ),
    "a year that open data call final": (
        lambda said: _restated(said, "open data", "final", True),
        "open data says True",
    ),
    "a target by another threshold": (
        lambda said: _restated(said, "report", "target", "behind: 2 of 6; on track from 4"),
        "on track from 4",
    ),
    "a sentence that falls where the arrow rises": (
        lambda said: [_restated(said, where, "sentence", "It fell from 1 to 2.") for where in ("slide", "report")],
        "up, and yet 'It fell",
    ),
    "a total that is the first figure": (_a_total_that_is_the_first, "the plan has nothing to compare with"),
    "a square of the map that counts otherwise": (_square, "'map': (3, 4)"),
    "a line of readiness that counts otherwise": (_line_of_readiness, "'readiness': (1, 4)"),
    "a card of completeness that counts otherwise": (_card_of_completeness, "completeness says (2, 7)"),
    "a card of the overview that counts otherwise": (_card_of_the_overview, "overview says"),
    "a line of the workbook that counts otherwise": (_line_of_the_workbook, "'workbook': (4, 4)"),
    "a topic that is lost": (_topic_that_is_lost, "the parts come to"),
    "a move that the slide lacks": (_mover_that_the_slide_lacks, "moved most: the page says []"),
    "a sheet that ends on another day": (_sheet_that_ends_on_another_day, "complete up to 31.12.2025"),
    "a break that slides date otherwise": (_break_in_another_year, "slides date a break to {2024}"),
}


def test_nothing_is_told_where_all_agree(agreeing):
    assert found(agreeing) == []


@pytest.mark.parametrize("name", BROKEN)
def test_what_contradicts_is_told(agreeing, name):
    said, (break_it, told) = copy.deepcopy(agreeing), BROKEN[name]
    break_it(said)
    assert any(told in line for line in found(said)), found(said)
