"""The agency and the plan as fields, one row of the plans sheet at a time."""

from dataclasses import replace

import streamlit as st

from language import Language
from language.folding import fold
from loaders.datasets.declaration import Column
from loaders.roles.role import Deed
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow, codes_of
from ui.access.who import may
from ui.data import reads
from ui.data.plans import plans_of
from ui.drafts.owned import visit_mark
from ui.plans.draft import AGENCY_COLUMNS, Draft, round_number
from ui.widgets.explained import explained

_AGENCY_LINES = (("agency", "made_up"), AGENCY_COLUMNS[1:4])
_PLAN_LINES = (("plan", "first_year", "last_year"), ("title_az", "title_en", "title_ru"))


def form(draft: Draft) -> None:
    """The fields; what is typed is kept. The agency of a new plan is known, and is not asked again."""
    say = draft.language.say
    lines = _PLAN_LINES + (_AGENCY_LINES if draft.plan or not draft.agency else ())
    own = draft.own
    typed = {name: text for line in lines for name, text in _line(line, own, draft).items()}
    draft.keep("plan", _rows(draft, own | typed))
    columns = [BY_NAME["plan"].column(name) for line in lines for name in line]
    explained(columns, "plan_explained", draft.language)
    if draft.plan:
        st.caption(
            say(
                "What is said of the agency holds for all its plans. "
                "The codes stay as they are: files and addresses name the plan by them."
            )
        )


def fault(draft: Draft) -> str:
    """Why a new plan cannot be looked at yet; '' where it can."""
    say, own = draft.language.say, draft.own
    if not own["agency"] or not own["plan"]:
        return say("Type the codes of the agency and of the plan first.")
    if not draft.agency and fold(own["agency"]) in (fold(plan.agency) for plan in reads.plans()):
        return say("The database has the agency {agency} already: choose it in the sidebar.", agency=own["agency"])
    if not draft.plan and fold(own["plan"]) in map(fold, plans_of(draft.agency)):
        return say(
            "The agency has a plan {plan} already: choose it in the sidebar, or type another code.", plan=own["plan"]
        )
    return ""


def _line(names: tuple[str, ...], own: dict[str, str], draft: Draft) -> dict[str, str]:
    fixed, locked = {"agency": bool(draft.agency), "plan": bool(draft.plan)}, not may(Deed.PLANS)
    stem, end = f"plan_field_{draft.agency}_{draft.plan}", f"{draft.edition}_{visit_mark()}_{round_number()}"
    return {
        name: _field(
            BY_NAME["plan"].column(name),
            own[name],
            locked or fixed.get(name, False),
            f"{stem}_{name}_{end}",
            draft.language,
            container,
        )
        for name, container in zip(names, st.columns(len(names)), strict=True)
    }


def _field(column: Column, value: str, fixed: bool, key: str, language: Language, container) -> str:
    label = heading(column, language)
    if column.kind == "flag":
        labels = {"": "–"} | codes_of(column, language)
        return container.selectbox(
            label, list(labels), list(labels).index(value), format_func=labels.__getitem__, key=key, disabled=fixed
        )
    return container.text_input(label, value, key=key, disabled=fixed).strip()


def heading(column: Column, language: Language) -> str:
    """With a star where a cell must be filled."""
    return f"{column.heading(language.code)} *" if column.required else column.heading(language.code)


def _rows(draft: Draft, cells: dict[str, str]) -> list[PlanRow]:
    """All plans of the agency with these cells for the one that is edited. What is said of the
    agency holds for each of them."""
    base = draft.base["plan"]
    if not draft.plan:
        typed = any(text for name, text in cells.items() if not draft.agency or name not in AGENCY_COLUMNS)
        return base + ([PlanRow("", 0, cells)] if typed else [])
    was = next(row.cells for row in base if row.cells["plan"] == draft.plan)
    of_agency = {name: cells[name] for name in AGENCY_COLUMNS if cells[name] != was[name]}
    return [replace(row, cells=cells if row.cells["plan"] == draft.plan else row.cells | of_agency) for row in base]
