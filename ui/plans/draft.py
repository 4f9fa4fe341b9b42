"""The plan that is edited in this visit: its rows as the database holds them, and what was changed in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import streamlit as st

from language import Language
from loaders.drafts.draft import TypedPlan, id_of
from loaders.roles.role import EVERYWHERE, Deed, deed_of
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow, write_plan_workbook
from ui.access.who import may
from ui.data import reads
from ui.data.plans import plan_title
from ui.drafts import typed
from ui.navigation.address import Choice
from ui.plans.edits import Edits, applied, closed_up, edits_of, in_workbook
from ui.text.markdown import escaped

AGENCY_COLUMNS = ("agency", "agency_name_az", "agency_name_en", "agency_name_ru", "made_up")
_EDITS, _ROUND = "plan_edits", "plan_round"
_PLAN, _NEW_PLAN, _NEW_AGENCY = "plan", "new_plan", "new_agency"


@dataclass(frozen=True)
class Draft:
    """A plan with what was changed in it. agency and plan: '' where a new one is begun.

    base: declaration → rows of the database, in the edition that is looked at.
    """

    agency: str
    plan: str
    edition: int
    base: dict[str, list[PlanRow]]
    language: Language

    def edits(self, name: str) -> Edits:
        """name: of a declaration, as everywhere here."""
        return _edits(self).get(name, Edits())

    def rows(self, name: str) -> list[PlanRow]:
        return applied(self.base[name], self.edits(name))

    def keep(self, name: str, rows: Sequence[PlanRow]) -> None:
        edits = _edits(self)
        edits[name] = edits_of(self.base[name], rows)
        work = TypedPlan({name: one for name, one in edits.items() if one})
        typed.keep(kept_id(self.agency, self.plan), work if work.sheets else None, self.agency, self.plan)

    @property
    def own(self) -> dict[str, str]:
        """The cells of the plan itself; of a new plan those of its agency, as far as it is known."""
        rows = self.rows("plan")
        for row in rows:
            if row.cells["plan"] == self.plan if self.plan else not row.identity:
                return row.cells
        known = rows[0].cells if rows else {}
        return {
            column.name: known.get(column.name, "") if column.name in AGENCY_COLUMNS else ""
            for column in BY_NAME["plan"].columns
        }

    @property
    def deeds(self) -> set[Deed]:
        """What it is to publish what was changed."""
        return {deed_of(name) for name in self.edited}

    @property
    def edited(self) -> list[str]:
        """Names of the declarations in which something was changed."""
        return [name for name in BY_NAME if self.edits(name)]

    def sheets(self) -> dict[str, list[PlanRow]]:
        """What goes into the workbook that is published: all rows of what was edited. Where all were
        taken out, the plan's own row says whose they were."""
        names = set(self.edited)
        if any(not self.rows(name) for name in names):
            names.add("plan")
        return {name: in_workbook(self.rows(name), self.own["plan"]) for name in BY_NAME if name in names}

    def leaving(self) -> frozenset[str]:
        """Identities that are taken out where the workbook does not hold them any more."""
        return frozenset().union(*(self.edits(name).left for name in self.edited))


def draft_of(chosen: Choice) -> Draft:
    """The plan that is looked at, or a new one if that was picked, with what is kept of its edits."""
    picked = _picked(chosen)
    agency = "" if picked == _NEW_AGENCY else chosen.agency
    plan = chosen.plan if picked == _PLAN else ""
    edition = reads.edition()
    if news := typed.news(kept_id(agency, plan)):
        work = news.draft.work if news.draft else None
        sheets = dict(work.sheets) if isinstance(work, TypedPlan) else {}
        st.session_state.setdefault(_EDITS, {})[agency, plan] = sheets
        begin_anew()
    return Draft(agency, plan, edition, reads.plan_rows(agency, plan, chosen.language.code), chosen.language)


def _picked(chosen: Choice) -> str:
    if not chosen.plan:
        return _NEW_AGENCY
    if not may(Deed.PLANS):
        return _PLAN
    key = f"plan_subject_{chosen.agency}_{chosen.plan}"
    picked, say = st.session_state.get(key, _PLAN), chosen.language.say
    labels = {
        _PLAN: f"{plan_title(chosen.agency, chosen.plan, chosen.language)} ({chosen.plan})",
        _NEW_PLAN: say("A new plan of this agency"),
    }
    if may(Deed.PLANS, EVERYWHERE):
        labels[_NEW_AGENCY] = say("A new agency with its plan")
    picked = picked if picked in labels else _PLAN
    st.markdown(f"{say('What is edited')}: {escaped(labels[picked])}")
    with st.container(horizontal=True, key="plan_subjects"):
        for subject in [one for one in labels if one != picked]:
            st.button(
                say("Back to the plan {plan}", plan=chosen.plan) if subject == _PLAN else labels[subject],
                key=f"plan_subject_{subject}",
                icon=":material/undo:" if subject == _PLAN else ":material/add:",
                on_click=lambda subject=subject: st.session_state.update({key: subject}),
            )
    return picked


def _edits(draft: Draft) -> dict[str, Edits]:
    """Of one plan; small and without the rows themselves, so that a visit can keep it."""
    return st.session_state.setdefault(_EDITS, {}).setdefault((draft.agency, draft.plan), {})


def forget(agency: str, plan: str) -> None:
    """Drop what was changed in a plan; fields and tables begin anew."""
    st.session_state.get(_EDITS, {}).pop((agency, plan), None)
    typed.keep(kept_id(agency, plan), None, agency, plan)
    begin_anew()


def kept_id(agency: str, plan: str) -> str:
    """Of the draft that is kept of a plan's edits."""
    return id_of(TypedPlan, agency, plan)


def workbook_of(draft: Draft) -> bytes:
    """The plan as it is edited; of the agency's plans this one alone."""
    stream, plan = BytesIO(), draft.own["plan"]
    sheets = {
        name: closed_up([row for row in draft.rows(name) if row.cells.get("plan", "") in (plan, "")], plan)
        for name in BY_NAME
    }
    write_plan_workbook(sheets, draft.language, stream)
    return stream.getvalue()


def begin_anew() -> None:
    """Have fields and tables show what is kept, not what they hold themselves."""
    st.session_state[_ROUND] = round_number() + 1


def round_number() -> int:
    """Part of every field's key."""
    return st.session_state.get(_ROUND, 0)
