"""Cases of rule 5: 'at least' and 'about'."""

from kpi.cases.shapes import Case, Typed, figure
from kpi.rules.compared import Figure
from language import message


def _heads(*cells) -> Typed:
    return Typed(
        {
            "trainings": tuple(
                {"dates": f"{day:02d}.07.2025", "participants": cell} for day, cell in enumerate(cells, start=1)
            )
        }
    )


BOUNDS = (
    Case(
        message("A lower bound in the later year"),
        (Figure(2024, 35), Figure(2025, 40, "at_least")),
        {"by": 5, "qualifier": "at_least", "percent": 14.2857142857},
    ),
    Case(
        message("A lower bound in the earlier year"),
        (Figure(2024, 40, "at_least"), Figure(2025, 35)),
        {"by": -5, "qualifier": "at_most", "percent": -12.5},
    ),
    Case(
        message("A lower bound in both years"),
        (Figure(2024, 35, "at_least"), Figure(2025, 40, "at_least")),
        {"by": None, "percent": None, "qualifier": "unknown", "compared_value": 35},
    ),
    Case(
        message("A lower bound in the later year, an upper one in the earlier"),
        (Figure(2024, 35, "at_most"), Figure(2025, 40, "at_least")),
        {"by": 5, "qualifier": "at_least"},
    ),
    Case(
        message("A lower bound that equals the earlier figure"),
        (Figure(2024, 40), Figure(2025, 40, "at_least")),
        {"by": 0, "qualifier": "at_least"},
    ),
    Case(
        message("An approximate figure in the earlier year"),
        (Figure(2024, 100, "about"), Figure(2025, 120)),
        {"by": 20, "qualifier": "about"},
    ),
    Case(
        message("An approximate figure in the later year"),
        (Figure(2024, 90), Figure(2025, 100, "about")),
        {"by": 10, "qualifier": "about"},
    ),
    Case(
        message("An approximate figure against a lower bound"),
        (Figure(2024, 90, "at_least"), Figure(2025, 100, "about")),
        {"by": None, "qualifier": "unknown"},
    ),
    Case(
        message("A sum with “more than”"),
        _heads("> 40", 5),
        (figure(45, "trainings.participants", qualifier="at_least"),),
    ),
    Case(
        message("A sum in which one row has no number"),
        _heads("-", 40),
        (figure(40, "trainings.participants", qualifier="at_least", missing=1),),
    ),
    Case(
        message("A sum with “at least” and “about”"),
        _heads("≥ 40", "~ 100"),
        (figure(140, "trainings.participants", qualifier="about"),),
    ),
)
