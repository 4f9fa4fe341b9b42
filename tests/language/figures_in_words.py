"""Figures to be put into words."""

from datetime import date

from kpi.rules.figure_row import FigureRow
from tests.helpers import figures

_FIGURE = {
    "clause": "10.2",
    "dataset": "trainings",
    "automatic": "trainings.participants",
    "automatic_name": "Training participants (repeat attendance included)",
    "indicator": "trainings.participants",
    "name_az": "İştirakçıların sayı",
    "name_en": "Participants",
    "name_ru": "Число участников",
    "unit": "person",
    "accumulation": "within_year",
    "year": 2023,
    "value": 218.0,
    "qualifier": "exact",
    "complete": True,
    "cut": date(2023, 10, 31),
    "target": None,
    "comparability": "year_before",
    "compared_year": 2022,
    "compared_value": 156.0,
    "compared_qualifier": "exact",
    "change": 62.0,
    "change_percent": 39.7435897436,
    "change_qualifier": "exact",
    "compared_from": date(2022, 1, 1),
    "compared_through": date(2022, 10, 31),
    "small_base": False,
    "plan": "P2",
    "compared_plan": "P2",
    "crossing": "",
    "within_margin": None,
}


def figure(**changed) -> FigureRow:
    return figures.figure(**_FIGURE | changed)


def since(value: float, compared: float, qualifier: str = "exact", **more) -> FigureRow:
    """A figure against the year before it."""
    percent = None if compared == 0 or more.get("unit") in ("%", "yer") else 100 * (value - compared) / compared
    changed = {
        "value": value,
        "compared_value": compared,
        "change": round(value - compared, 10),
        "change_percent": percent,
        "small_base": compared < 10 and percent is not None,
    }
    return figure(**changed, change_qualifier=qualifier, **more)
