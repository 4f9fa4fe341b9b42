"""Cases of rules 1 to 3: the year before, zero and missing, the running year."""

from datetime import date

from kpi.cases.shapes import Case, Typed, figure
from kpi.rules.changes import Figure
from language import message

_CUT = date(2026, 10, 31)
_RUNNING = Figure(2026, 181, cut=_CUT)

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

RUNNING = (
    Case(
        message("The running year with the same days"),
        (Figure(2025, 218, same_days_value=170), _RUNNING),
        {
            "comparability": "same_days",
            "compared_value": 170,
            "by": 11,
            "compared_from": date(2025, 1, 1),
            "compared_through": date(2025, 10, 31),
        },
    ),
    Case(
        message("A latest value is compared as at its day"),
        (
            Figure(2025, 218, same_days_value=170, accumulation="latest"),
            Figure(2026, 181, cut=_CUT, accumulation="latest"),
        ),
        {
            "comparability": "same_days",
            "by": 11,
            "compared_from": date(2025, 10, 31),
            "compared_through": date(2025, 10, 31),
        },
    ),
    Case(
        message("By the same day there was nothing yet"),
        (Figure(2025, 218, same_days_value=0), _RUNNING),
        {"comparability": "same_days", "compared_value": 0, "by": 181, "percent": None},
    ),
    Case(
        message("The year before is known as a whole only"),
        (Figure(2025, 218), _RUNNING),
        {"comparability": "no_same_days", "by": None},
    ),
    Case(
        message("An annual value of the running year, without a day"),
        (Figure(2025, 512), Figure(2026, 498)),
        {"comparability": "undated", "by": None},
    ),
    Case(
        message("A part of the running year goes on beyond the day"),
        (Figure(2025, 60, same_days_value=40), Figure(2026, 44, cut=_CUT, straddles=True)),
        {"comparability": "straddles", "by": None},
    ),
    Case(
        message("A part of the year before goes on beyond the same day"),
        (Figure(2025, 60, same_days_value=40, same_days_straddles=True), Figure(2026, 44, cut=_CUT)),
        {"comparability": "straddles", "by": None},
    ),
    Case(
        message("The year before has no figure"),
        (Figure(2024, 190), _RUNNING),
        {"comparability": "no_year_before", "compared_year": None, "by": None},
    ),
    Case(
        message("The year was closed before it ended"),
        (Figure(2025, 100), Figure(2026, 90, cut=_CUT, closed=True)),
        {"comparability": "year_before", "by": -10, "compared_through": None},
    ),
    Case(
        message("29 February is compared with 28 February"),
        Typed(
            {
                "trainings": (
                    {"dates": "28.02.2023", "participants": 40},
                    {"dates": "01.03.2023", "participants": 80},
                    {"dates": "29.02.2024", "participants": 50},
                )
            },
            runs=True,
        ),
        (
            figure(
                50,
                "trainings.participants",
                year=2024,
                cut=date(2024, 2, 29),
                change={
                    "comparability": "same_days",
                    "compared_year": 2023,
                    "compared_value": 40,
                    "by": 10,
                    "percent": 25,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2023, 1, 1),
                    "compared_through": date(2023, 2, 28),
                },
            ),
        ),
        date(2024, 3, 5),
    ),
    Case(
        message("29 February lies after 28 February"),
        Typed(
            {
                "trainings": (
                    {"dates": "28.02.2024", "participants": 40},
                    {"dates": "29.02.2024", "participants": 80},
                    {"dates": "28.02.2025", "participants": 50},
                )
            },
            runs=True,
        ),
        (
            figure(
                50,
                "trainings.participants",
                cut=date(2025, 2, 28),
                change={
                    "comparability": "same_days",
                    "compared_year": 2024,
                    "compared_value": 40,
                    "by": 10,
                    "percent": 25,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2024, 1, 1),
                    "compared_through": date(2024, 2, 28),
                },
            ),
        ),
        date(2025, 3, 5),
    ),
    Case(
        message("Only the month is known"),
        Typed(
            {"trainings": ({"dates": "01.03.2025", "participants": 10}, {"dates": "11.2026", "participants": 5})},
            runs=True,
        ),
        (
            figure(
                5,
                "trainings.participants",
                year=2026,
                cut=date(2026, 11, 22),
                change={"comparability": "straddles", "compared_year": None, "by": None},
            ),
        ),
    ),
    Case(
        message("The year before is known by the year only"),
        Typed(
            {"trainings": ({"dates": "2025", "participants": 90}, {"dates": "31.10.2026", "participants": 5})},
            runs=True,
        ),
        (
            figure(
                5,
                "trainings.participants",
                year=2026,
                cut=date(2026, 10, 31),
                change={"comparability": "straddles", "compared_year": None, "by": None},
            ),
        ),
    ),
    Case(
        message("An event across New Year"),
        Typed({"events": ({"dates": "15.12.2024 - 15.01.2025", "participants": 10},)}),
        (figure(1, "events.held", year=2024, spills=1), figure(None, "events.held", year=2025)),
    ),
)
