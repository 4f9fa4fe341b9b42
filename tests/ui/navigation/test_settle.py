"""What an address is settled to."""

from datetime import date

import pytest

from kpi.plans import Plan
from language import Language
from ui.navigation.settle import settle

PLANS = [
    Plan(agency, code, {}, made_up, {}, first, last, code not in ("WITHOUT", "EMPTY"))
    for agency, made_up, code, first, last in (
        ("A", False, "OLD", 2016, 2018),
        ("A", False, "OLDER", 2012, 2015),
        ("A", False, "PAPER", 2023, 2023),
        ("B", True, "NOW", 2022, 2026),
        ("B", True, "BEFORE", 2020, 2025),
        ("B", True, "LATER", 2027, 2030),
        ("C", True, "WITH", 2021, 2024),
        ("C", True, "WITHOUT", 2025, 2027),
        ("D", True, "EMPTY", 2025, 2027),
    )
]


@pytest.mark.parametrize(
    "wanted, today, shown, complaints",
    [
        ({}, date(2026, 11, 22), ("A", "OLD", 2018, False), 0),
        ({"agency": "B"}, date(2026, 11, 22), ("B", "NOW", 2026, True), 0),
        ({"agency": "B"}, date(2021, 1, 1), ("B", "BEFORE", 2021, True), 0),
        ({"agency": "B"}, date(2031, 1, 1), ("B", "LATER", 2030, True), 0),
        ({"agency": "B", "plan": "LATER"}, date(2026, 1, 1), ("B", "LATER", 2027, True), 0),
        ({"plan": "OLDER", "year": "2013"}, date(2026, 1, 1), ("A", "OLDER", 2013, False), 0),
        ({"plan": "NOW", "year": "2013"}, date(2026, 1, 1), ("A", "OLD", 2018, False), 1),
        ({"year": "2019"}, date(2026, 1, 1), ("A", "OLD", 2018, False), 1),
        ({"year": ""}, date(2026, 1, 1), ("A", "OLD", 2018, False), 1),
        ({"agency": "C"}, date(2026, 1, 1), ("C", "WITH", 2024, True), 0),  # the one in force has no figures
        ({"agency": "C", "plan": "WITHOUT"}, date(2026, 1, 1), ("C", "WITHOUT", 2026, True), 0),
        ({"agency": "D"}, date(2026, 1, 1), ("D", "EMPTY", 2026, True), 0),
        ({"agency": "b", "plan": "NOW", "year": "2022"}, date(2026, 1, 1), ("A", "OLD", 2018, False), 1),
    ],
)
def test_settling(wanted, today, shown, complaints):
    choice, sentences = settle(wanted, PLANS, Language("en"), today)
    assert (choice.agency, choice.plan, choice.year, choice.made_up) == shown
    assert len(sentences) == complaints


@pytest.mark.parametrize(
    "wanted, closed, shown, complaints",
    [
        ({"plan": "NOW"}, (), (2025, True), 0),
        ({"plan": "NOW", "year": "2026"}, (), (2025, True), 0),
        ({"plan": "NOW", "year": "2024"}, (), (2024, True), 0),
        ({"plan": "NOW", "year": "1999"}, (), (2025, True), 1),
        ({"plan": "NOW", "year": "2026"}, {("B", "NOW", 2026)}, (2026, True), 0),  # closed, and so full
        ({"plan": "LATER"}, (), (2027, True), 0),  # none of its years is full: nothing is left out
    ],
)
def test_full_years_only(wanted, closed, shown, complaints):
    choice, sentences = settle({"agency": "B", "full": "1"} | wanted, PLANS, Language("en"), date(2026, 11, 22), closed)
    assert (choice.year, choice.full_years) == shown
    assert len(sentences) == complaints
