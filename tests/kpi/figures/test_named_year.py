"""A figure compared with a year that a reader names, by the same rules as with the year before."""

from dataclasses import replace
from datetime import date

import pytest

from kpi.figures.named_year import compared_with
from kpi.rules.compared import Change
from loaders.decisions.complete_up_to import Whose, state
from loaders.roles.actor import operator
from tests.helpers import building
from tests.helpers.building import PLAN_SHEETS, TRAININGS, figure_rows
from tests.helpers.figures import figure

TODAY = date(2026, 11, 22)
PLANS = (("P0", "Plan 0", 2022, 2024), ("P1", "Plan 1", 2025, 2027))
CROSSWALK = ["Planın kodu", "Bənd", "Əvvəlki plan", "Əvvəlki bənd", "Uyğunluq növü"]


def row(year, value, plan="P", **more):
    told = {"unit": "nəfər", "accumulation": "within_year", "closed": year < 2026, "cut": date(year, 10, 28)} | more
    one = figure(year=year, value=value, plan=plan, **told)
    return replace(one, series_plan="P", series_clause="1.1")


ROWS = [row(2021, 50), row(2022, 60), row(2024, 90), row(2025, 100), row(2026, 80, earlier_by_day={2024: 71})]


@pytest.mark.parametrize(
    "year, then, comparability, by",
    [
        (2025, 2024, "year_before", 10),
        (2025, 2021, "named", 50),  # years with figures lie between: it is no gap
        (2024, 2022, "named", 30),
        (2025, 2023, "no_figure_then", None),
        (2026, 2024, "same_days", 9),
        (2026, 2022, "no_days_then", None),  # like for like: of 2022 the same days are not known
    ],
)
def test_two_years_that_a_reader_names(year, then, comparability, by):
    found = next(one for one in compared_with(ROWS, year, then, TODAY) if one.year == year)
    assert (found.change.comparability, found.change.by) == (comparability, by)
    assert (found.compared_plan is None) == (by is None)


def test_a_running_year_is_compared_over_the_same_days_of_the_named_one():
    leap = row(2028, 80, closed=False, cut=date(2028, 2, 29), earlier_by_day={2026: 71})
    found = compared_with([row(2026, 90, closed=True), leap], 2028, 2026, date(2028, 3, 9))[-1].change
    assert (found.compared_value, found.compared_qualifier) == (71, "exact")
    assert (found.compared_from, found.compared_through) == (date(2026, 1, 1), date(2026, 2, 28))


def test_by_the_day_of_a_clause_alone_it_is_not_known_how_an_earlier_plan_went(tmp_path):
    """Its days were those of the register."""
    folder = building.database(
        tmp_path,
        {
            "plan": [*PLAN_SHEETS["plan"][:1], *(["AGY", "Qurum", *plan] for plan in PLANS)],
            "clause": [
                PLAN_SHEETS["clause"][0],
                *([plan[0], clause, clause] for plan in PLANS for clause in ("1.1", "2.4")),
            ],
            "crosswalk": [CROSSWALK, ["P1", "1.1", "P0", "1.1", "eyni"]],
            "Təlimlər": [
                TRAININGS,
                *(
                    [clause, day, "Etika", "Bakı", 1, people]
                    for clause, day, people in (
                        ("1.1", "10.02.2024", 40),
                        ("1.1", "20.06.2024", 60),
                        ("1.1", "10.02.2026", 45),
                        ("2.4", "20.09.2026", 5),
                    )
                ),
            ],
        },
    )

    def by_day() -> dict[int, float]:
        rows = figure_rows(folder, agency="AGY", plan="P1", clause="1.1")
        return next(row.earlier_by_day for row in rows if row.indicator.code == "trainings.participants")

    assert by_day() == {2024: 100}
    state(folder, Whose("AGY", "trainings", "P1", "1.1"), date(2026, 2, 28), TODAY, who=operator("Aynur"))
    assert by_day() == {}


def test_a_latest_value_stands_for_itself_beside_the_last_one_of_a_named_year():
    value = {"accumulation": "latest", "day_of": "series"}
    rows = [row(2023, 5, **value, cut=date(2023, 11, 30)), row(2026, 8, **value, same_days_value=None)]
    found = compared_with(rows, 2026, 2023, TODAY)[-1].change
    assert (found.comparability, found.by, found.compared_through) == ("last_value", 3, date(2023, 11, 30))


def test_the_same_days_of_the_year_before_are_the_same_by_both_ways(database):
    rows = figure_rows(database, agency="DEMO", today=TODAY)
    told = [row for row in rows if row.change.comparability == "same_days" and row.year - 1 in row.earlier_by_day]
    assert len(told) > 20
    assert all(row.earlier_by_day[row.year - 1] == row.change.compared_value for row in told)


def test_other_years_keep_their_comparison():
    found = compared_with(ROWS, 2025, 2021, TODAY)
    assert [one.change for one in found if one.year != 2025] == [Change("first")] * 4


@pytest.mark.parametrize(
    "changed, comparability",
    [
        ({"unit": "%"}, "units_differ"),
        ({"closed": False, "reach": "earlier"}, "incomplete_before"),
        ({"plan": "EARLIER", "accumulation": "latest"}, "counts_anew"),
    ],
)
def test_what_is_not_alike_is_not_compared_however_far_apart(changed, comparability):
    then = row(2021, 50, **changed)
    # The crossing stands on the plan's first figure, and counts for any two on both sides of it.
    first = row(2022, 60, crossing="same")
    found = compared_with([then, first, row(2025, 100)], 2025, 2021, TODAY)[-1]
    assert found.change.comparability == comparability


def test_within_a_plan_the_crossing_of_its_first_year_does_not_count():
    rows = [row(2022, 60, crossing="revised"), row(2025, 100)]
    assert compared_with(rows, 2025, 2022, TODAY)[-1].crossing == ""


@pytest.mark.parametrize(
    "kinds, then, crossing, noted",
    [
        (("revised", "same"), 2019, "revised", ("Wider.",)),  # of the plan before the last one
        (("same", "revised"), 2019, "revised", ("Wider.",)),
        (("revised", "revised"), 2019, "revised", ("Wider.", "Wider.")),
        (("same", "same"), 2019, "same", ()),
        (("revised", "same"), 2022, "same", ()),  # only the last crossing lies between
    ],
)
def test_across_several_plans_a_clause_that_was_once_revised_is_revised(kinds, then, crossing, noted):
    notes = [("Wider.",) if kind == "revised" else () for kind in kinds]
    rows = [
        row(2019, 40, plan="A"),
        row(2021, 50, plan="B", crossing=kinds[0], crossing_notes=notes[0]),
        row(2022, 60, plan="B"),
        row(2024, 90, crossing=kinds[1], crossing_notes=notes[1]),
        row(2025, 100),
    ]
    found = compared_with(rows, 2025, then, TODAY)[-1]
    assert (found.crossing, found.crossing_notes) == (crossing, noted)
