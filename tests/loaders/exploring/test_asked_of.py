"""The question with which Explore opens from a figure: its answer is the figure."""

from dataclasses import replace
from functools import cache

import pytest

from kpi.explore.answer import Answer
from kpi.explore.answering import answer
from kpi.explore.asked.address import MEASURE, read_parts
from kpi.explore.asked.filters import measure_of
from kpi.explore.members import Members, read_members
from kpi.figures.table import read_figures
from kpi.warehouse import editions
from loaders.datasets.registry import DIMENSIONS
from loaders.exploring.asked_of import answers_of, asked_of
from loaders.exploring.measures import MEASURES
from tests.helpers import TODAY
from tests.helpers.slow import slow

PLANS = [("DMX", "AH-2016-2018"), slow("DEMO", "DEMO-2021-2026")]


@pytest.fixture(scope="module")
def opened(database):
    edition = editions.newest_edition(database)
    with editions.open_edition(database, edition) as connection:
        yield connection, edition


@cache
def members_of(opened, agency: str, plan: str, code: str) -> Members:
    return read_members(*opened, agency, (plan,), measure_of(code, MEASURES))


def answered(opened, agency: str, plan: str, parts: dict[str, str]) -> Answer:
    measure = measure_of(parts[MEASURE], MEASURES)
    members = members_of(opened, agency, plan, measure.code)
    read = read_parts(parts, agency, plan, measure, members)
    assert not read.unknown and not read.no_periods
    found = answer(*opened, read.question, members, TODAY)
    assert isinstance(found, Answer), (parts, found)
    return found


@pytest.mark.parametrize("agency, plan", PLANS)
def test_the_question_of_every_figure_is_answered_by_it(opened, agency, plan):
    figures = [row for name in ("", *DIMENSIONS) for row in read_figures(*opened, TODAY, agency, plan, dimension=name)]
    asked: dict[tuple, list] = {}
    for row in figures:
        asked.setdefault(tuple(asked_of(row, range(2016, 2027)).items()), []).append(row)
    assert len(asked) > 10
    for parts, rows in list(asked.items())[:: max(1, len(asked) // 25)]:
        found = answered(opened, agency, plan, dict(parts))
        for row in rows:
            cell = found.cell("", str(row.year) if found.question.columns else "")
            assert cell and (cell.value, cell.qualifier) == (row.value, row.qualifier), row.indicator


def test_a_divided_figure_asks_for_all_its_parts(opened):
    rows = read_figures(*opened, TODAY, "DEMO", "DEMO-2021-2026", dimension="region")
    row = next(row for row in rows if row.indicator.code == "events.held" and row.year == 2024 and row.indicator.clause)
    parts = asked_of(row, [2023, 2024], "region")
    assert parts["rows"] == "region" and parts["where_clause"] == row.indicator.clause and "where_region" not in parts
    found = answered(opened, "DEMO", "DEMO-2021-2026", parts)
    key = next(one.key for one in found.rows if one.name == row.indicator.member)
    assert found.cell(key, "2024").value == row.value


def test_a_poll_asks_for_the_counts_of_its_answers_where_there_are_any(opened):
    rows = read_figures(*opened, TODAY, "DEMO", "DEMO-2021-2026")
    share = next(row for row in rows if row.indicator.code.startswith("surveys.share") and row.has_counts)
    parts = answers_of(share, [2021, share.year])
    assert parts["measure"] == "surveys.count" and parts["rows"] == "answer"
    found = answered(opened, "DEMO", "DEMO-2021-2026", parts)
    assert found.cell(share.indicator.split_2, str(share.year)).value
    without = replace(share, has_counts=False)
    assert answers_of(without, [2021, 2026])["measure"] == share.indicator.code
