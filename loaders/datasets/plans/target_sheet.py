"""The sheet of yearly targets."""

from language import message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import CLAUSE, INDICATOR, PLAN

TARGETS = Declaration(
    name="target",
    dataset="plans",
    az="Hədəflər",
    en="Targets",
    ru="Целевые значения",
    columns=(
        PLAN,
        CLAUSE,
        INDICATOR,
        Column(
            "year",
            "year",
            "İl",
            "Year",
            "Год",
            required=True,
            example=("2026", "2026", "2026"),
            explains=message("The year of the target."),
        ),
        Column(
            "target",
            "number",
            "Hədəf",
            "Target",
            "Целевое значение",
            also=("Hədəf qiyməti", "Target value", "Цель"),
            required=True,
            example=("14", "14", "14"),
            explains=message("What should be reached in that year."),
        ),
        Column(
            "note",
            "text",
            "Qeyd",
            "Note",
            "Примечание",
            explains=message("Why the target is what it is; a target that changes needs a note of its own."),
        ),
    ),
    identity=("plan", "clause", "indicator", "year"),
    named_by=("indicator",),
    facts=False,
)
