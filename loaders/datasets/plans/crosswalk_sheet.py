"""The sheet that says which clause of an earlier plan a clause continues."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import PLAN
from loaders.datasets.plans.words import CROSSWALK_KINDS

CROSSWALK = Declaration(
    name="crosswalk",
    dataset="plans",
    az="Uyğunluq",
    en="Crosswalk",
    ru="Соответствие",
    columns=(
        PLAN,
        Column(
            "clause",
            "clauses",
            "Bənd",
            "Clause",
            "Пункт",
            also=common_columns.CLAUSE.also,
            example=("10.2", "10.2", "10.2"),
            explains=message("The clause of this plan; empty for a clause that was dropped."),
        ),
        Column(
            "earlier_plan",
            "code",
            "Əvvəlki plan",
            "Earlier plan",
            "Предыдущий план",
            required=True,
            example=("AH-2022-2024", "AH-2022-2024", "AH-2022-2024"),
            explains=message("The plan before."),
        ),
        Column(
            "earlier_clause",
            "clauses",
            "Əvvəlki bənd",
            "Earlier clause",
            "Предыдущий пункт",
            required=True,
            example=("9.1", "9.1", "9.1"),
            explains=message("The clause of the earlier plan."),
        ),
        Column(
            "kind",
            "choice",
            "Uyğunluq növü",
            "Kind of match",
            "Вид соответствия",
            required=True,
            choices=CROSSWALK_KINDS,
            example=("eyni", "same", "тот же"),
            explains=message("What became of the earlier clause."),
        ),
        Column("note", "text", "Qeyd", "Note", "Примечание", explains=message("Why, and whose reading it is.")),
    ),
    identity=("plan", "clause", "earlier_plan", "earlier_clause"),
    facts=False,
)
