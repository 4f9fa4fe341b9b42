"""Plans: agencies, plans, clauses, definitions of indicators, targets and the crosswalk.

One workbook, several sheets; each sheet is recognised by its headings, whatever its name.
"""

from collections.abc import Iterable
from dataclasses import replace

from loaders.datasets.declaration import Declaration
from loaders.datasets.plans.crosswalk_sheet import CROSSWALK
from loaders.datasets.plans.definition_sheet import DATASET, DEFINITIONS
from loaders.datasets.plans.plan_sheets import CLAUSES, PLANS
from loaders.datasets.plans.target_sheet import TARGETS

SHEETS = (PLANS, CLAUSES, DEFINITIONS, TARGETS, CROSSWALK)


def declarations(facts: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """The sheets of a plans workbook. facts: the declarations on which a definition may count."""
    titles = {declaration.dataset: (declaration.az, declaration.en, declaration.ru) for declaration in facts}
    return tuple(
        replace(sheet, columns=tuple(replace(one, choices=titles) if one is DATASET else one for one in sheet.columns))
        for sheet in SHEETS
    )
