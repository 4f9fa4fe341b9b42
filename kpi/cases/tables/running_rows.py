"""Cases of rule 3, a year until it is final: rows that are reported."""

from datetime import date

from kpi.cases.shapes import CLAUSE, Case, Typed, figure, same_days
from language import message


def _in_2026(clause: str, value: float, cut: date, change: dict) -> dict:
    """Participants of the provisional year."""
    return figure(value, "trainings.participants", clause=clause, year=2026, cut=cut, complete=False, change=change)


_DAYS_DIFFER = {"comparability": "days_differ", "compared_year": None, "by": None}

RUNNING_ROWS = (
    Case(
        message("A row of January says nothing of the year before"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.10.2024", "participants": 40},
                    {"dates": "20.12.2024", "participants": 9},
                    {"dates": "28.10.2025", "participants": 45},
                    {"dates": "03.01.2026", "participants": 1},
                )
            },
            runs=True,
        ),
        (
            figure(
                45,
                "trainings.participants",
                cut=date(2025, 10, 28),
                complete=False,
                change=same_days(40, date(2024, 10, 28), by=5, percent=12.5),
            ),
        ),
        date(2026, 4, 5),
    ),
    Case(
        message("An earlier day than that of the newest row was stated"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.02.2025", "participants": 40},
                    {"dates": "20.03.2025", "participants": 30},
                    {"dates": "15.02.2026", "participants": 45},
                    {"dates": "28.10.2026", "participants": 60},
                )
            },
            runs=True,
            stated={("trainings", ""): date(2026, 2, 28)},
        ),
        (
            figure(
                45,
                "trainings.participants",
                year=2026,
                cut=date(2026, 2, 28),
                complete=False,
                rows=1,
                change=same_days(40, date(2025, 2, 28), by=5, percent=12.5),
            ),
        ),
    ),
    Case(
        message("An earlier day was stated for one clause alone"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.02.2025", "participants": 40},
                    {"clauses": f"{CLAUSE}; 8.6", "dates": "20.04.2025", "participants": 30},
                    {"dates": "10.02.2026", "participants": 45},
                    {"clauses": f"{CLAUSE}; 8.6", "dates": "20.04.2026", "participants": 60},
                )
            },
            runs=True,
            stated={("trainings", CLAUSE): date(2026, 2, 28)},
        ),
        (
            _in_2026(CLAUSE, 45, date(2026, 2, 28), same_days(40, date(2025, 2, 28), 5, 12.5)),
            _in_2026("8.6", 60, date(2026, 4, 20), same_days(30, date(2025, 4, 20), 30, 100)),
            _in_2026("", 105, date(2026, 2, 28), _DAYS_DIFFER),
        ),
    ),
    Case(
        message("An earlier day was stated for one clause alone, and no other had anything since"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.02.2025", "participants": 40},
                    {"clauses": "8.6", "dates": "15.02.2025", "participants": 10},
                    {"clauses": "8.6", "dates": "20.04.2025", "participants": 30},
                    {"dates": "10.02.2026", "participants": 45},
                    {"clauses": "8.6", "dates": "15.02.2026", "participants": 15},
                    {"dates": "20.04.2026", "participants": 60},
                )
            },
            runs=True,
            stated={("trainings", CLAUSE): date(2026, 2, 28)},
        ),
        (
            _in_2026("8.6", 15, date(2026, 4, 20), same_days(40, date(2025, 4, 20), -25, -62.5)),
            _in_2026("", 60, date(2026, 2, 28), same_days(50, date(2025, 2, 28), 10, 20)),
        ),
    ),
    Case(
        message("A later day was stated for one clause than for its register"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.02.2025", "participants": 40},
                    {"clauses": "8.6", "dates": "20.03.2025", "participants": 20},
                    {"dates": "10.09.2025", "participants": 30},
                    {"dates": "10.02.2026", "participants": 45},
                    {"clauses": "8.6", "dates": "20.03.2026", "participants": 25},
                    {"dates": "28.10.2026", "participants": 60},
                )
            },
            runs=True,
            stated={("trainings", ""): date(2026, 4, 30), ("trainings", CLAUSE): date(2026, 11, 1)},
        ),
        (
            _in_2026(CLAUSE, 105, date(2026, 11, 1), same_days(70, date(2025, 11, 1), 35, 50)),
            _in_2026("8.6", 25, date(2026, 4, 30), same_days(20, date(2025, 4, 30), 5, 25)),
            _in_2026("", 130, date(2026, 4, 30), _DAYS_DIFFER),
        ),
    ),
    Case(
        message("A later day was stated for one clause, which had nothing since the register's"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.02.2025", "participants": 40},
                    {"dates": "10.09.2025", "participants": 40},
                    {"dates": "10.02.2026", "participants": 60},
                )
            },
            runs=True,
            stated={("trainings", CLAUSE): date(2026, 10, 31)},
        ),
        (
            _in_2026(CLAUSE, 60, date(2026, 10, 31), same_days(80, date(2025, 10, 31), -20, -25)),
            _in_2026("", 60, date(2026, 2, 10), same_days(40, date(2025, 2, 10), 20, 50)),
        ),
    ),
    Case(
        message("What is reported has its own day"),
        Typed(
            {
                "indicators": (
                    {"dates": "30.06.2025", "code": "a", "value": 60},
                    {"dates": "31.10.2025", "code": "a", "value": 40},
                    {"dates": "30.06.2026", "code": "a", "value": 60},
                    {"dates": "31.10.2025", "code": "b", "value": 5},
                    {"dates": "31.10.2026", "code": "b", "value": 5},
                )
            },
            runs=True,
        ),
        (figure(60, "a", year=2026, cut=date(2026, 6, 30), change=same_days(60, date(2025, 6, 30), by=0, percent=0)),),
    ),
)
