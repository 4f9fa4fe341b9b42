"""Totals of plans: what they go on from, and what their parts come to."""

import pytest

from tests.helpers.building import TRAININGS, database, figure_rows, load, workbook

HEADINGS = ["Planın kodu", *TRAININGS]
OLD, ONE, ALL, NEW = "P1", "P2", "P3", "P4"  # each later plan goes on from the first


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    folder = tmp_path_factory.mktemp("totals")
    clauses = {ONE: ("1",), ALL: ("1", "2"), NEW: ("1", "2", "3")}
    sheets = {
        "plan": [
            ["Qurumun kodu", "Qurumun adı", "Planın kodu", "Planın adı", "İlk il", "Son il"],
            ["AGY", "Qurum", OLD, OLD, 2020, 2022],
            *[["AGY", "Qurum", plan, plan, 2023, 2026] for plan in clauses],
        ],
        "clause": [
            ["Planın kodu", "Bənd", "Bəndin adı"],
            *[[plan, clause, clause] for plan, own in {OLD: ("1.1", "1.2"), **clauses}.items() for clause in own],
        ],
        "crosswalk": [
            ["Planın kodu", "Bənd", "Əvvəlki plan", "Əvvəlki bənd", "Uyğunluq növü"],
            *[[plan, "1", OLD, "1.1", "dəyişdirilib"] for plan in clauses],
            *[[plan, "2", OLD, "1.2", "eyni"] for plan in (ALL, NEW)],
        ],
        "definition": [
            ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı", "Toplanma qaydası"],
            [ALL, "1", "trainings.held", "Təlimlər", "planın əvvəlindən"],
        ],
    }
    typed = [
        [OLD, "1.1", "01.12.2022", "Etika", "Bakı", 11, 100],
        [OLD, "1.2", "01.12.2022", "Qanun", "Bakı", 7, 50],
        *[[plan, "1", "02.12.2023", "Etika", "Bakı", 10, 90] for plan in clauses],
        *[[plan, "2", "02.12.2023", "Qanun", "Bakı", 9, 60] for plan in (ALL, NEW)],
        [NEW, "3", "02.12.2023", "Nəzarət", "Bakı", 5, 20],
        [ALL, "1", "02.12.2024", "Qanun", "Bakı", 4, 30],
    ]
    path = database(folder, sheets)
    assert not load(path, workbook(folder / "t.xlsx", {"Təlimlər": [HEADINGS, *typed]})).files[0].problems
    return path


def of(rows, plan, clause, year=2023, **asked):
    found = [
        row
        for row in figure_rows(rows, plan=plan, clause=clause, **asked)
        if (row.indicator.code, row.year) == ("trainings.held", year)
    ]
    return {row.indicator.member: row for row in found}


@pytest.mark.parametrize(
    ("plan", "clause", "comparability", "compared"),
    [
        (ONE, "1", "year_before", (OLD, "1.1", 11)),
        (ONE, "", "year_before", (OLD, "1.1", 11)),  # the figure of its only clause
        (ALL, "2", "year_before", (OLD, "1.2", 7)),
        (ALL, "", "year_before", (OLD, "", 18)),  # each of its clauses goes on, and none of the earlier plan's is left
        (NEW, "2", "year_before", (OLD, "1.2", 7)),
        (NEW, "", "clauses_differ", (None, None, None)),
        (NEW, "3", "first", (None, None, None)),
    ],
)
def test_a_total_is_compared_as_the_clauses_are_that_it_is_made_of(rows, plan, clause, comparability, compared):
    (row,) = of(rows, plan, clause).values()
    with_what = (row.compared_plan, row.compared_clause, row.change.compared_value)
    assert (row.change.comparability, with_what) == (comparability, compared)


def test_the_parts_of_a_total_go_on_as_it_does(rows):
    parts = of(rows, ALL, "", dimension="topic")
    assert {name: row.change.compared_value for name, row in parts.items()} == {"Etika": 11, "Qanun": 7}
    assert of(rows, NEW, "", dimension="topic")["Etika"].change.comparability == "clauses_differ"


def test_the_parts_of_what_adds_up_since_the_start_come_to_it_in_every_year(rows):
    (whole,) = of(rows, ALL, "1", 2024).values()
    parts = of(rows, ALL, "1", 2024, dimension="topic")
    assert whole.value == sum(part.value for part in parts.values()) == 14
    assert {name: (part.value, part.change.by) for name, part in parts.items()} == {
        "Etika": (10, 0),
        "Qanun": (4, None),
    }
