"""All declarations. A new dataset is one new file and one line in FACTS."""

from collections.abc import Iterable

from kpi.codes import Codes
from loaders.datasets import events, indicators, narratives, outreach, plans, surveys, trainings, work_plan
from loaders.datasets.declaration import Declaration

# Those whose rows figures are made of, and on which indicators can be defined.
FACTS = (
    *trainings.DECLARATIONS,
    *events.DECLARATIONS,
    *outreach.DECLARATIONS,
    *surveys.DECLARATIONS,
    *indicators.DECLARATIONS,
)
DIMENSIONS = tuple(dict.fromkeys(name for one in FACTS for name in one.dimensions))  # by which pages divide
PLANS = plans.declarations(FACTS)
# Plans come first: rows of the same load are settled against their clauses.
DECLARATIONS = (*PLANS, *FACTS, *narratives.DECLARATIONS, *work_plan.DECLARATIONS)
BY_NAME = {declaration.name: declaration for declaration in DECLARATIONS}
CODES = Codes({one.code: one.splits for declaration in FACTS for one in declaration.indicators if one.code})


def _datasets(declarations: Iterable[Declaration]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(declaration.dataset for declaration in declarations))


DATASETS = _datasets(DECLARATIONS)
# What a clause reports year by year.
REPORTED = _datasets(one for one in DECLARATIONS if one.dataset != "plans" and not one.is_planned)
DATED = _datasets(FACTS)  # whose rows have days
