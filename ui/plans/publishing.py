"""What an edited plan would change, and its publication: its workbook goes the way of every upload."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from kpi.warehouse import editions
from kpi.warehouse.author import ONLOOKER, Author
from language import Language
from loaders.checking.checked import Incoming
from loaders.problems.problem import Fault, Problem, Refused
from loaders.publishing import load
from loaders.publishing.publish import Publication
from loaders.workbooks.plan_workbook import PlanRow, write_plan_workbook
from ui.data import reads
from ui.plans.draft import Draft, begin_anew, forget

_PUBLISHED, _REFUSED, _BEGUN = "plan_published", "plan_refused", "plan_begun"


@dataclass(frozen=True)
class Request:
    """A plan's workbook to be published. sheets: of ui.plans.draft.Draft.sheets; leaving: identities;
    edition: the one that was looked at."""

    agency: str
    plan: str
    edition: int
    sheets: dict[str, list[PlanRow]]
    leaving: frozenset[str]
    language: str


@dataclass(frozen=True)
class Preview:
    """publication: what would change; None where that cannot be told. fault: why the whole is refused."""

    problems: tuple[Problem, ...] = ()
    publication: Publication | None = None
    fault: Fault | None = None


def request_of(draft: Draft) -> Request:
    """What goes the way of an upload, as it is edited now."""
    own = draft.own
    return Request(own["agency"], own["plan"], draft.edition, draft.sheets(), draft.leaving(), draft.language.code)


@st.cache_data(
    max_entries=8,
    show_spinner=False,
    hash_funcs={Request: lambda request: vars(request), PlanRow: lambda row: (row.number, row.cells)},
)
def preview(request: Request) -> Preview:
    """What publishing would change."""
    return _load(request, who=ONLOOKER, keep=False)


def publish(request: Request, who: Author, edited: tuple[str, str]) -> None:
    """A button's callback: publish what was seen, or nothing where another edition came between.

    edited: agency and plan under which the edits are kept.
    """
    result = _load(request, who=who, strict=True, based_on=request.edition)
    if result.publication is None:
        st.session_state[_REFUSED] = result.fault
        begin_anew()
        return
    st.session_state[_PUBLISHED] = (request.agency, request.plan, result.publication)
    if edited != (request.agency, request.plan):
        st.session_state[_BEGUN] = (request.agency, request.plan)
    forget(*edited)


def _load(request: Request, **how) -> Preview:
    """Rows with problems are named before anything is compared: what they leave behind would look as gone."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        write_plan_workbook(request.sheets, Language(request.language), path)
        incoming, kpi = [Incoming(path, f"{request.plan}.xlsx")], editions.database_folder()
        try:
            if problems := _problems(incoming, kpi, request.agency):
                return Preview(problems)
            outcome = load.load_files(
                incoming, reads.today(), kpi, request.agency, kind="page", withdraw=request.leaving, **how
            )
        except Refused as refused:
            return Preview(fault=refused.fault)
        except editions.Busy:
            return Preview(fault=Fault("database_busy"))
        return Preview(publication=outcome.publication)


def _problems(incoming: list[Incoming], kpi: Path, agency: str) -> tuple[Problem, ...]:
    try:
        files = load.check_files(incoming, reads.today(), kpi, agency)
    except Refused as refused:
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
    """Agency and plan of a new plan that was just published; once."""
    return st.session_state.pop(_BEGUN, None)


def refused() -> Fault | None:
    """Why the publication that was just asked for did not take place; once."""
    return st.session_state.pop(_REFUSED, None)
