"""What an edited plan would change, and its publication: its workbook goes the way of every upload."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from kpi.scratch import scratch
from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.problems.problem import Fault
from loaders.publishing import service
from loaders.publishing.request import Request
from loaders.publishing.result import Result
from loaders.roles.actor import Actor
from loaders.workbooks.plan_workbook import PlanRow, write_plan_workbook
from ui.access.who import acting
from ui.data import reads
from ui.plans.draft import Draft, begin_anew, forget

_PUBLISHED, _REFUSED, _BEGUN = "plan_published", "plan_refused", "plan_begun"


@dataclass(frozen=True)
class Edited:
    """A plan's workbook to be published. sheets: of ui.plans.draft.Draft.sheets; leaving: identities;
    edition, today: those that it was looked at with."""

    agency: str
    plan: str
    edition: int
    today: date
    sheets: dict[str, list[PlanRow]]
    leaving: frozenset[str]
    language: str


def edited_of(draft: Draft) -> Edited:
    """What goes the way of an upload, as it is edited now."""
    own = draft.own
    known = (own["agency"], own["plan"], draft.edition, reads.today())
    return Edited(*known, draft.sheets(), draft.leaving(), draft.language.code)


def _hashed(row: PlanRow) -> tuple[int, dict[str, str]]:
    return row.number, row.cells


@st.cache_data(
    max_entries=8, show_spinner=False, hash_funcs={Edited: lambda edited: vars(edited), PlanRow: _hashed, Actor: repr}
)
def preview(edited: Edited, who: Actor) -> Result:
    """What publishing would change. Where a row has a problem nothing is compared: what it leaves behind would look as
    gone."""
    return _carry_out(service.preview, edited, who)


def publish(edited: Edited, kept_under: tuple[str, str]) -> None:
    """A button's callback: publish what was seen, or nothing where another edition came between. Who publishes, and
    what they may, is asked now: the button was drawn a while ago.

    kept_under: agency and plan under which the edits are kept.
    """
    if (who := acting()) is None:
        return
    result = _carry_out(service.publish, edited, who)
    if result.sheets is None:
        st.session_state[_REFUSED] = result.fault
        begin_anew()
        return
    st.session_state[_PUBLISHED] = (edited.agency, edited.plan, result)
    if kept_under != (edited.agency, edited.plan):
        st.session_state[_BEGUN] = (edited.agency, edited.plan)
    forget(*kept_under)


def _carry_out(order: Callable[[Request], Result], edited: Edited, who: Actor) -> Result:
    with scratch() as folder:
        path = folder / "plan.xlsx"
        write_plan_workbook(edited.sheets, Language(edited.language), path)
        request = Request(
            (Incoming(path, f"{edited.plan}.xlsx"),),
            editions.database_folder(),
            edited.agency,
            edited.today,
            who,
            kind="page",
            strict=True,
            withdraw=edited.leaving,
            based_on=edited.edition,
        )
        return service.settled(order, request)


def published() -> tuple[str, str, Result] | None:
    """Agency, plan and what the last publication of this visit has changed."""
    return st.session_state.get(_PUBLISHED)


def forget_published() -> None:
    st.session_state.pop(_PUBLISHED, None)


def begun() -> tuple[str, str] | None:
    """Agency and plan of a new plan that was just published; once."""
    return st.session_state.pop(_BEGUN, None)


def refused() -> Fault | None:
    """Why the publication that was just asked for did not take place; once."""
    return st.session_state.pop(_REFUSED, None)
