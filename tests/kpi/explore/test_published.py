"""Wherever a figure is published, Explore says the same."""

import pytest

from kpi.explore.answer import Answer
from kpi.figures.table import read_figures
from kpi.warehouse import editions
from loaders.datasets.registry import DIMENSIONS
from loaders.exploring.measures import MEASURES
from tests.helpers import TODAY
from tests.helpers.exploring import exploring

PLANS = [("DEMO", "DEMO-2021-2026"), ("DMX", "AH-2016-2018"), ("DMX", "AH-2020-2022")]


@pytest.fixture(scope="module", params=PLANS, ids=[plan for _, plan in PLANS])
def asked(request, database):
    agency, plan = request.param
    edition = editions.newest_edition(database)
    with editions.open_edition(database, edition) as connection:
        figures = {
            name: [
                row
                for row in read_figures(connection, edition, TODAY, agency, plan, dimension=name)
                if row.indicator.automatic in MEASURES and not row.indicator.is_defined
            ]
            for name in ("", *DIMENSIONS)
        }
        figures["all"] = read_figures(connection, edition, TODAY, agency, plan)
    with exploring(database, agency, plan, TODAY) as ask:
        yield ask, figures


def _published(figures, automatic: str, clause: str | None, *key: str) -> dict[tuple, tuple]:
    """By the named parts of the indicator and the year → value and qualifier."""
    return {
        (*(getattr(row.indicator, name) for name in key), str(row.year)): (row.value, row.qualifier)
        for row in figures
        if row.indicator.automatic == automatic and clause in (None, row.indicator.clause)
    }


WHOLE = [code for code, one in MEASURES.items() if one.automatic and not one.apart]


def test_totals_and_clauses_are_the_published_ones(asked):
    ask, figures = asked
    for code in WHOLE:
        cells = ask.cells(code, rows="clause", columns="year")
        of_clauses = {position: cell for position, cell in cells.items() if "*" not in position and cell[0] is not None}
        of_plan = {(year,): cell for (row, year), cell in cells.items() if row == "*" != year and cell[0] is not None}
        by_clause = _published(figures[""], code, None, "clause")
        assert of_clauses == {position: one for position, one in by_clause.items() if position[0]}, code
        assert of_plan == _published(figures[""], code, ""), code


def test_divisions_are_the_published_ones(asked):
    ask, figures = asked
    for code in WHOLE:
        for one in MEASURES[code].dimensions:
            cells = ask.cells(code, rows=one.name, columns="year")
            named = {
                position: cell
                for position, cell in cells.items()
                if position[0] and "*" not in position and cell[0] is not None
            }
            assert named == _published(figures[one.name], code, "", "member"), (code, one.name)


def test_items_are_the_published_ones(asked):
    ask, figures = asked
    published = _published(figures[""], "outreach.items", "", "split_1", "split_2")
    for year in sorted({position[-1] for position in published}):
        answer = ask("outreach.items", rows="channel", columns="material", period=year)
        assert isinstance(answer, Answer)
        cells = {
            (*position, year): (cell.value, cell.qualifier)
            for position, cell in answer.cells.items()
            if None not in position and cell.value is not None
        }
        assert cells == {position: one for position, one in published.items() if position[-1] == year}


def test_changes_are_the_published_ones(asked):
    """Year against year before, within a plan: what is compared, how far it moved, or why it is not compared."""
    ask, figures = asked
    for row in figures[""]:
        one, year = row.indicator, row.year
        if one.automatic not in WHOLE or one.clause or row.change.comparability in ("first", "gap", "clauses_differ"):
            continue
        if row.compared_plan not in (None, one.plan):
            continue  # across plans a series goes on through the crosswalk alone
        change = ask(one.automatic, period=str(year), against=str(year - 1)).cell("", "").change
        assert change == row.change, (one.code, year)


def test_shares_and_values_are_shown_as_published(asked):
    """Every indicator of which nothing is added up, by clause and year."""
    ask, figures = asked
    published: dict[str, dict] = {}
    for row in figures["all"]:
        if row.indicator.automatic not in MEASURES and row.indicator.clause:
            published.setdefault(row.indicator.code, {})[row.indicator.clause, str(row.year)] = row.value, row.qualifier
    for code in [*published][::5]:
        assert ask.cells(code, rows="clause", columns="year") == published[code], code


def test_a_share_is_compared_as_it_is_published(asked):
    ask, figures = asked
    compared = [row for row in figures["all"] if row.indicator.code.startswith("surveys.share") and row.change.by]
    for row in compared[:3]:
        span = {"period": str(row.year), "against": str(row.change.compared_year)}
        change = ask(row.indicator.code, rows="clause", **span).cell(row.indicator.clause, "").change
        assert (change.by, change.compared_value) == (row.change.by, row.change.compared_value)
