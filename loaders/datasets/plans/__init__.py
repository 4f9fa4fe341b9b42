"""Plans: agencies, plans, their sections and clauses, who carries these out, definitions of indicators, targets, the
crosswalk, spellings and translations.

One workbook, several sheets; each sheet is recognised by its headings, whatever its name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.datasets import narratives, work_plan
from loaders.datasets.declaration import Column, Declaration, Words
from loaders.datasets.plans.body_sheet import BODIES
from loaders.datasets.plans.clause_sheet import CLAUSES
from loaders.datasets.plans.crosswalk_sheet import CROSSWALK
from loaders.datasets.plans.definition_sheet import DATASET, DEFINITIONS
from loaders.datasets.plans.plan_sheet import PLANS
from loaders.datasets.plans.section_sheet import SECTIONS
from loaders.datasets.plans.spelling_sheet import DIMENSION, SPELLINGS
from loaders.datasets.plans.target_sheet import TARGETS
from loaders.datasets.plans.translation_sheet import NAME, TRANSLATIONS

SHEETS = (PLANS, SECTIONS, CLAUSES, BODIES, DEFINITIONS, TARGETS, CROSSWALK, SPELLINGS, TRANSLATIONS)


def declarations(facts: Sequence[Declaration]) -> tuple[Declaration, ...]:
    """The sheets of a plans workbook. facts: the declarations on which a definition may count."""
    choices = {DATASET: _titles(facts), DIMENSION: _dimensions(facts), NAME: _texts(facts)}
    return tuple(
        replace(sheet, columns=tuple(_with_choices(one, choices) for one in sheet.columns)) for sheet in SHEETS
    )


def _with_choices(column: Column, choices: Mapping[Column, dict[str, Words]]) -> Column:
    return replace(column, choices=choices[column]) if column in choices else column


def _titles(facts: Sequence[Declaration]) -> dict[str, Words]:
    return {declaration.dataset: (declaration.az, declaration.en, declaration.ru) for declaration in facts}


def _dimensions(facts: Sequence[Declaration]) -> dict[str, Words]:
    columns = [declaration.column(name) for declaration in reversed(facts) for name in declaration.dimensions]
    return {column.name: (column.az, column.en, column.ru) for column in columns}


def _texts(facts: Sequence[Declaration]) -> dict[str, Words]:
    """Texts that readers see: of facts, of work plans, and of what a plan, its crosswalk and its narratives say of a
    clause. Columns of one name are one, whatever each dataset calls them."""
    shown = (*facts, *work_plan.DECLARATIONS)
    columns = [
        column for declaration in shown for column in declaration.columns if column.is_text and column.kind == "text"
    ]
    columns += [
        CLAUSES.column("responsible"),
        CROSSWALK.column("note"),
        *(sheet.column("narrative") for sheet in narratives.DECLARATIONS),
    ]
    named: dict[str, list[Column]] = {}
    for column in columns:
        named.setdefault(column.name, []).append(column)
    return {name: (_joined(own, "az"), _joined(own, "en"), _joined(own, "ru")) for name, own in named.items()}


def _joined(columns: Sequence[Column], language: str) -> str:
    return " / ".join(dict.fromkeys(column.heading(language) for column in columns))
