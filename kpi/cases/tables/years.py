"""Cases of rules 1 and 2: the year before, zero and missing."""

from kpi.cases.shapes import Case, Typed, figure
from kpi.rules.compared import Figure
from language import message

YEAR_BEFORE = (
    Case(
        message("The year before has a figure"),
        (Figure(2024, 180), Figure(2025, 218)),
        {
            "comparability": "year_before",
            "compared_year": 2024,
            "by": 38,
            "qualifier": "exact",
            "compared_through": None,
        },
    ),
    Case(
        message("Several years are missing"),
        (Figure(2018, 143), Figure(2023, 218)),
        {"comparability": "gap", "compared_year": 2018, "by": 75},
    ),
    Case(
        message("One year is missing"),
        (Figure(2023, 190), Figure(2025, 218)),
        {"comparability": "gap", "compared_year": 2023, "by": 28},
    ),
    Case(
        message("There is no earlier figure"),
        (Figure(2025, 218),),
        {"comparability": "first", "compared_year": None, "by": None, "percent": None},
    ),
    Case(
        message("The unit has changed"),
        (Figure(2024, 12, unit="training"), Figure(2025, 218, unit="person")),
        {"comparability": "units_differ", "compared_value": None, "by": None},
    ),
    Case(
        message("A share after a number"),
        (Figure(2024, 12), Figure(2025, 36, unit="%")),
        {"comparability": "units_differ", "by": None},
    ),
    Case(
        message("The earlier figure was reported without its unit"),
        (Figure(2024, 12), Figure(2025, 14, unit="training")),
        {"comparability": "year_before", "by": 2},
    ),
)

ZERO = (
    Case(
        message("From zero there is no percentage"),
        (Figure(2024, 0), Figure(2025, 5)),
        {"comparability": "year_before", "by": 5, "percent": None, "small_base": True},
    ),
    Case(
        message("A fall to zero"), (Figure(2024, 7), Figure(2025, 0)), {"by": -7, "percent": -100, "small_base": True}
    ),
    Case(message("Zero in both years"), (Figure(2024, 0), Figure(2025, 0)), {"by": 0, "percent": None}),
    Case(
        message("An unchanged figure"),
        (Figure(2024, 12), Figure(2025, 12)),
        {"by": 0, "percent": 0, "comparability": "year_before"},
    ),
    Case(
        message("A small base"),
        (Figure(2024, 9), Figure(2025, 12)),
        {"by": 3, "percent": 33.3333333333, "small_base": True},
    ),
    Case(
        message("A base that is no longer small"),
        (Figure(2024, 10), Figure(2025, 12)),
        {"by": 2, "percent": 20, "small_base": False},
    ),
    Case(message("A negative figure that falls"), (Figure(2024, -4), Figure(2025, -6)), {"by": -2, "percent": None}),
    Case(
        message("A negative figure that turns positive"),
        (Figure(2024, -5), Figure(2025, 3)),
        {"by": 8, "percent": None},
    ),
    Case(
        message("A positive figure that turns negative"),
        (Figure(2024, 3), Figure(2025, -12)),
        {"by": -15, "percent": None},
    ),
    Case(
        message("A zero that was reported"),
        Typed({"trainings": ({"dates": "01.07.2025", "participants": 0},)}),
        (figure(0, "trainings.participants"),),
    ),
    Case(
        message("A dash is not a zero"),
        Typed({"trainings": ({"dates": "01.07.2025", "participants": "-"},)}),
        (figure(None, "trainings.participants"), figure(1, "trainings.held")),
    ),
)
