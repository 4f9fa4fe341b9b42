"""The work plan: what the agency means to do in a year, clause by clause. Nothing of it is counted as done."""

from loaders.datasets.declaration import Declaration
from loaders.datasets.work_plan_columns import COLUMNS

DECLARATIONS = (
    Declaration(
        name="work_plan",
        dataset="work_plan",
        az="İş planı",
        en="Work plan",
        ru="План работы",
        columns=COLUMNS,
        identity=("plan", "clause", "kind", "dates", "title", "channel", "material"),
        named_by=("title",),
        settle="work",
        facts=False,
        is_planned=True,
    ),
)
