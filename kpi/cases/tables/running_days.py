"""Cases of rule 3, a year until it is final: days that are odd, or known by their month or year alone."""

from datetime import date

from kpi.cases.shapes import Case, Typed, figure, same_days
from language import message

RUNNING_DAYS = (
    Case(
        message("A value without a day beside one of 29 February"),
        Typed(
            {
                "indicators": (
                    {"dates": "2023", "code": "a", "value": 10},
                    {"dates": "2024", "code": "a", "value": 12},
                    {"dates": "29.02.2024", "code": "b", "value": 5},
                )
            },
            runs=True,
        ),
        (figure(12, "a", year=2024, cut=None, change={"comparability": "undated", "compared_year": None, "by": None}),),
        date(2024, 2, 29),
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
                change=same_days(40, date(2023, 2, 28), by=10, percent=25),
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
                change=same_days(40, date(2024, 2, 28), by=10, percent=25),
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
                change={"comparability": "undated", "compared_year": None, "by": None},
            ),
        ),
    ),
    Case(
        message("An event across New Year"),
        Typed({"events": ({"dates": "15.12.2024 - 15.01.2025", "participants": 10},)}),
        (figure(1, "events.held", year=2024, spills=1), figure(None, "events.held", year=2025)),
    ),
)
