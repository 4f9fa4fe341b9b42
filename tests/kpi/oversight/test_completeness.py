"""What is missing, and what should be looked at: places without an answer, outliers, polls."""

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.figures import table as figures
from kpi.oversight import completeness, reach
from kpi.oversight.outliers import outliers, stands_out
from kpi.rules.polls import polls_that_miss
from loaders.decisions.nothing_to_report import answer_nothing, take_back
from loaders.problems.problem import Refused
from loaders.roles.actor import operator
from tests.helpers import figures as figures_of
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.kpi.oversight.read import FIRST, read, trainings

DEFINITIONS = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı"],
    ["P1", "1.1", "trainings.held", "Təlimlər"],
    ["P1", "1.1", "e-xidmetler", "Xidmətlər"],
    ["P1", "2.4", "outreach.items:facebook|paylaşim", "Paylaşımlar"],
]
NARRATIVES = [["Bənd", "İl", "İcra haqqında məlumat"], ["10.2", 2025, "Təlimlər keçirilib."]]
YEARS = (2024, 2025)


def states(folder, years=YEARS):
    return {
        (place.clause, place.dataset, place.year): place.state
        for place in read(folder, completeness.read_requirements, years)
    }


def test_a_clause_is_asked_for_what_is_defined_and_for_what_it_has_figures_of(tmp_path):
    folder = database(
        tmp_path, {"definition": DEFINITIONS, "2025": [TRAININGS, ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]]}
    )
    assert states(folder) == {
        ("1.1", "indicators", 2024): "none",
        ("1.1", "indicators", 2025): "none",
        ("1.1", "trainings", 2024): "none",
        ("1.1", "trainings", 2025): "none",
        ("2.4", "outreach", 2024): "none",
        ("2.4", "outreach", 2025): "none",
        ("10.2", "trainings", 2024): "none",
        ("10.2", "trainings", 2025): "figures",
    }


def test_nothing_is_not_said_where_there_is_a_narrative(tmp_path):
    folder = database(tmp_path, {"İcra": NARRATIVES})
    with pytest.raises(Refused) as refused:
        answer_nothing(folder, "AGY", "P1", "10.2", "narratives", 2025, who=operator("Analitik"))
    assert refused.value.fault.code == "figures_there"
    answer_nothing(folder, "AGY", "P1", "10.2", "narratives", 2024, who=operator("Analitik"))


def test_a_narrative_is_asked_of_every_clause_once_the_plan_has_one(tmp_path):
    folder = database(tmp_path)
    assert states(folder) == {}
    load(folder, workbook(tmp_path / "icra.xlsx", {"İcra": NARRATIVES}))
    found = states(folder)
    assert len(found) == 7 * len(YEARS)
    assert [key for key, state in found.items() if state == "figures"] == [("10.2", "narratives", 2025)]


def test_an_answer_fills_its_place_until_it_is_taken_back_or_figures_come(tmp_path):
    folder = database(tmp_path)
    place = ("10.2", "trainings", 2025)
    answer_nothing(folder, "AGY", "P1", *place, who=operator("Analitik"), note="Təlim olmayıb")
    assert states(folder) == {place: "nothing"}
    (found,) = read(folder, completeness.read_requirements, YEARS)
    assert (found.answer.who, found.answer.note) == ("Analitik", "Təlim olmayıb")
    load(folder, trainings(tmp_path / "a.xlsx", ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]))
    assert states(folder)[place] == "contradiction"
    take_back(folder, "AGY", "P1", *place, who=operator("Analitik"))
    assert states(folder)[place] == "figures"


@pytest.mark.parametrize(
    "value, earlier, bounded, kind",
    [
        (301, [100, 90], False, "high"),
        (285, [100, 90], False, ""),  # three times the median, not more
        (31, [100, 90], False, "low"),
        (32, [100, 90], False, ""),  # more than a third of the median
        (31, [100, 90], True, ""),  # a running year, or 'at least'
        (301, [100, 90], True, "high"),
        (301, [100], False, ""),  # one earlier year is no habit
        (7, [1, 1, 2], False, ""),  # six more is not much
        (12, [1, 1, 2], False, "high"),
        (12, [0, 0], False, "high"),
        (0, [12, 15], False, "low"),
        (0, [9, 9], False, ""),
        (400, [100, 90, 500], False, ""),  # there was more before
        (20, [100, 10, 100], False, ""),  # and less
        (5, [-20, -30], False, ""),  # times a negative number says nothing
        (-5, [20, 30], False, "low"),
    ],
)
def test_what_stands_out_against_the_years_before(value, earlier, bounded, kind):
    assert stands_out(value, earlier, bounded) == kind


AMOUNTS = st.lists(st.integers(0, 10_000), min_size=2, max_size=8)


@given(st.integers(0, 100_000), AMOUNTS, st.randoms(), st.integers(1, 50))
def test_what_stands_out_does_so_in_any_order_and_in_smaller_units(value, earlier, random, times):
    kind = stands_out(value, earlier)
    shuffled = random.sample(earlier, len(earlier))
    assert stands_out(value, shuffled) == kind
    if kind:
        assert stands_out(value * times, [before * times for before in earlier]) == kind
        assert value not in range(min(earlier), max(earlier) + 1)
        assert (value > median(earlier)) == (kind == "high")


def figure(year, value, **more):
    return figures_of.figure(**{"plan": "P1", "clause": "1.1", "indicator": "x", "year": year, "value": value} | more)


def test_a_running_year_at_least_and_another_unit_are_no_outliers():
    before = [figure(2020, 100), figure(2021, 110)]
    assert [(found.row.year, found.kind, found.median) for found in outliers([*before, figure(2022, 10)])] == [
        (2022, "low", 105)
    ]
    assert outliers([*before, figure(2022, 10, complete=False)]) == []
    assert outliers([*before, figure(2022, 10, qualifier="at_least")]) == []
    assert outliers([*before, figure(2022, 10, unit="min")]) == []
    assert outliers([*before, figure(2022, 10, clause="2.4")]) == []


def test_a_poll_that_misses_100_is_named_once_with_its_clauses(tmp_path):
    heading = ["Bənd", "Tarix", "Sual", "Cavab", "Pay, %", "Respondentlərin sayı"]
    shares = {"Razısınızmı?": (68.1, 11.1, 8.5, 11.8), "Bilirsinizmi?": (64.7, 13.1, 9.4, 12.8)}
    rows = [
        ["10.2; 1.1", "10.10.2025", question, f"Cavab {number}", share, 90]
        for question, them in shares.items()
        for number, share in enumerate(them)
    ]
    folder = database(tmp_path, {"Sorğu": [heading, *rows]})
    found = polls_that_miss(read(folder, lambda c, e, agency, plan: figures.read_figures(c, e, TODAY, agency, plan)))
    assert [(poll.question, poll.year, poll.clauses, poll.missing) for poll in found] == [
        ("Razısınızmı?", 2025, ("1.1", "10.2"), 0.5)
    ]


def test_the_newest_fact_is_known_by_its_day_or_its_year(tmp_path):
    folder = database(tmp_path)
    load(folder, trainings(tmp_path / "a.xlsx", FIRST))
    load(folder, trainings(tmp_path / "b.xlsx", ["10.2", "03.05.2025", "Satınalma", "Bakı", 1, 20]))
    heading = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]
    load(
        folder,
        workbook(
            tmp_path / "c.xlsx", {"İllik": [heading, ["1.1", "05.10.2024", "x", "X", 1], ["1.1", 2025, "x", "X", 2]]}
        ),
    )
    found = {one.dataset: (one.year, one.age, one.facts, one.file) for one in read(folder, reach.read_newest, TODAY)}
    assert found == {"trainings": (2025, 413, 2, "a.xlsx"), "indicators": (2025, None, 2, "c.xlsx")}


TERMS = [["Planın kodu", "Bənd", "Bəndin adı", "İcra müddəti"], ["P1", "1.1", "Bənd 1.1", "2024"], ["P1", "10.2", "X"]]


def test_outside_its_term_nothing_of_a_clause_is_missing(tmp_path):
    trained = [TRAININGS, ["1.1; 10.2", "05.10.2025", "Etika", "Bakı", 1, 20]]
    folder = database(tmp_path, {"clause": TERMS, "2025": trained})
    found = {(one.clause, one.year): one for one in read(folder, completeness.read_requirements, (2024, 2025, 2026))}
    assert {key: (one.state, len(one.asked)) for key, one in found.items()} == {
        ("1.1", 2024): ("none", 1),
        ("1.1", 2025): ("outside_term", 0),  # the figures are there all the same
        ("1.1", 2026): ("not_due", 0),
        ("10.2", 2024): ("none", 1),
        ("10.2", 2025): ("figures", 1),
        ("10.2", 2026): ("none", 1),
    }
