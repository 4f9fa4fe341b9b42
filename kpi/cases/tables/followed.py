"""Cases of rules 6 and 10: a row counts once, and behind each figure stand its rows."""

from kpi.cases.shapes import Case, Typed, figure
from kpi.cases.tables.sums import THREE_TIMES, defined, values
from language import message

_PEOPLE = "trainings.participants"

ONCE = (
    Case(
        message("One training under three clauses"),
        Typed({"trainings": ({"clauses": "4.1.1; 8.6; 10.2", "dates": "09.07.2025", "participants": 100},)}),
        tuple(figure(100, _PEOPLE, clause=clause) for clause in ("4.1.1", "8.6", "10.2", "")),
    ),
    Case(
        message("The clauses together come to more than the plan"),
        Typed(
            {
                "trainings": (
                    {"clauses": "8.6; 10.2", "dates": "09.07.2025", "participants": 100},
                    {"clauses": "10.2", "dates": "10.07.2025", "participants": 20},
                )
            }
        ),
        (figure(100, _PEOPLE, clause="8.6"), figure(120, _PEOPLE, clause="10.2"), figure(120, _PEOPLE, clause="")),
    ),
    Case(
        message("A row without a clause"),
        Typed(
            {
                "trainings": (
                    {"clauses": None, "dates": "09.07.2025", "participants": 100},
                    {"clauses": "8.6", "dates": "10.07.2025", "participants": 7},
                )
            }
        ),
        (figure(7, _PEOPLE, clause="8.6"), figure(7, _PEOPLE, clause="")),
    ),
)

FOLLOWED = (
    Case(
        message("The rows behind a sum"),
        Typed(
            {"trainings": ({"dates": "01.07.2025", "participants": 30}, {"dates": "02.07.2025", "participants": 50})}
        ),
        (figure(80, _PEOPLE, rows=2, missing=0),),
    ),
    Case(
        message("Behind a lower bound: the row without its number as well"),
        Typed(
            {"trainings": ({"dates": "01.07.2025", "participants": 30}, {"dates": "02.07.2025", "participants": "-"})}
        ),
        (figure(30, _PEOPLE, qualifier="at_least", rows=2, missing=1),),
    ),
    Case(
        message("Since the start of the plan: the rows of all its years"),
        Typed(defined("x", accumulation="since_start") | values(*THREE_TIMES)),
        (figure(11, "x", rows=3),),
    ),
)
