"""A dataset as a stranger adds one: the file that tests put into loaders/datasets/ of a copy."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="inspections",
        dataset="inspections",
        az="Yoxlamalar",
        en="Inspections",
        ru="Проверки",
        columns=(
            common_columns.ID,
            common_columns.PLAN,
            common_columns.CLAUSE,
            common_columns.DATE,
            Column("title", "text", "Yoxlanılan yer", "Inspected place", "Объект проверки", required=True),
            Column("outcome", "text", "Yoxlamanın nəticəsi", "Outcome", "Результат проверки"),
            Column("inspector_count", "count", "Müfəttişlərin sayı", "Inspectors", "Число инспекторов"),
            common_columns.COUNT,
        ),
        identity=("dates", "title"),
        dimensions=("outcome",),
        named_by=("title", "outcome"),
        indicators=(
            Automatic("inspections.held", message("Inspections held"), "count", "event", "activity", "within_year"),
            Automatic(
                "inspections.inspectors",
                message("Inspectors sent"),
                "inspector_count",
                "person",
                "input",
                "within_year",
            ),
        ),
    ),
)
