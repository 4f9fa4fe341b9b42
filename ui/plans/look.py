"""What an edited plan would change, and its publication: its workbook goes the way of every upload."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from kpi.warehouse import editions
from kpi.warehouse.author import ONLOOKER, Author
from language import Language
from loaders.checking.checked import Incoming
from loaders.problems.problem import Fault, Problem, Unreadable
from loaders.publishing import load
from loaders.publishing.publish import Publication
from loaders.workbooks.plan_workbook import PlanRow, write_plan_workbook
from ui.data import reads
from ui.plans.draft import Draft, begin_anew, forget

_PUBLISHED, _REFUSED, _BEGUN = "plan_published", "plan_refused", "plan_begun"


@dataclass(frozen=True)
class Order:
    """A plan's workbook to be published. sheets: of ui.plans.draft.Draft.sheets; leaving: identities;
    edition: the one that was looked at."""

    agency: str
    plan: str
    edition: int
    sheets: dict[str, list[PlanRow]]
    leaving: frozenset[str]
    language: str


@dataclass(frozen=True)
class Look:
    """publication: what would change; None where nothing can be told. fault: why the whole is refused."""

    problems: tuple[Problem, ...] = ()
    publication: Publication | None = None
    fault: Fault | None = None


def order_of(draft: Draft) -> Order:
    own = draft.own
    return Order(own["agency"], own["plan"], draft.edition, draft.sheets(), draft.leaving(), draft.language.code)


@st.cache_data(
    max_entries=8,
    show_spinner=False,
    hash_funcs={Order: lambda order: vars(order), PlanRow: lambda row: (row.number, row.cells)},
)
def look(order: Order) -> Look:
    """What publishing would change."""
    return _carried_out(order, who=ONLOOKER, keep=False)


def publish(order: Order, who: Author, edited: tuple[str, str]) -> None:
    """A button's callback: publish what was seen, or nothing where another edition came between.

    edited: agency and plan under which the edits are kept.
    """
    looked = _carried_out(order, who=who, strict=True, based_on=order.edition)
    if looked.publication is None:
        st.session_state[_REFUSED] = looked.fault
        begin_anew()
        return
    st.session_state[_PUBLISHED] = (order.agency, order.plan, looked.publication)
    if edited != (order.agency, order.plan):
        st.session_state[_BEGUN] = (order.agency, order.plan)
    forget(*edited)


def _carried_out(order: Order, **how) -> Look:
    """Rows with problems are told before anything is compared: what they leave behind would look as if it were gone."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        write_plan_workbook(order.sheets, Language(order.language), path)
        incoming, kpi = [Incoming(path, f"{order.plan}.xlsx")], editions.database_folder()
        try:
            if problems := _problems(incoming, kpi, order.agency):
                return Look(problems)
            outcome = load.load_files(
                incoming, reads.today(), kpi, order.agency, kind="page", withdraw=order.leaving, **how
            )
        except Unreadable as refused:
            return Look(fault=refused.fault)
        except editions.Busy:
            return Look(fault=Fault("database_busy"))
        return Look(publication=outcome.publication)


def _problems(incoming: list[Incoming], kpi: Path, agency: str) -> tuple[Problem, ...]:
    try:
        files = load.check_files(incoming, reads.today(), kpi, agency)
    except Unreadable as refused:
        # A new agency whose plan has problems is unknown to the rest of its workbook.
        files = load.check_files(incoming, reads.today(), kpi)
        if refused.fault.code != "unknown_agency" or not files[0].problems:
            raise
    return tuple(files[0].problems)


def published() -> tuple[str, str, Publication] | None:
    """Agency, plan and what the last publication of this visit has changed."""
    return st.session_state.get(_PUBLISHED)


def forget_published() -> None:
    st.session_state.pop(_PUBLISHED, None)


def begun() -> tuple[str, str] | None:
    """Agency and plan of a new plan that was just published; told once."""
    return st.session_state.pop(_BEGUN, None)


def refused() -> Fault | None:
    """Why the publication that was just asked for did not take place; told once."""
    return st.session_state.pop(_REFUSED, None)
