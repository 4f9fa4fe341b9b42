"""What is written of a clause in this visit and not yet published; kept until it is, whatever else is clicked."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from kpi.plans import Narrative
from loaders.drafts.draft import TypedReport, TypedText, id_of
from ui.data import reads
from ui.drafts import typed
from ui.drafts.owned import visit_mark
from ui.navigation.address import Choice

FIELDS = ("status", "narrative", "evidence")
_DRAFTS, _ROUND = "report_drafts", "report_round"


@dataclass(frozen=True)
class Subject:
    """The clause and year of a narrative."""

    agency: str
    plan: str
    clause: str
    year: int


def subject_of(clause: str, chosen: Choice) -> Subject:
    return Subject(chosen.agency, chosen.plan, clause, chosen.year)


def published(subject: Subject) -> Narrative:
    return reads.narratives(subject.agency, subject.plan).get((subject.clause, subject.year), Narrative())


def texts_of(narrative: Narrative) -> dict[str, str]:
    return {name: getattr(narrative, name) for name in FIELDS}


def draft(subject: Subject) -> TypedText | None:
    """What is typed, by FIELDS; None where it is no other than what is published."""
    return _of_year(subject).get(subject.clause)


def _of_year(subject: Subject) -> dict[str, TypedText]:
    """What is typed of the clauses of the subject's year, as it is newest."""
    years = st.session_state.setdefault(_DRAFTS, {})
    if news := typed.news(_id(subject)):
        work = news.draft.work if news.draft else None
        years[_year(subject)] = dict(work.clauses) if isinstance(work, TypedReport) else {}
        _begin_anew()
    return years.setdefault(_year(subject), {})


def _keep(subject: Subject) -> None:
    work = TypedReport(subject.year, dict(_of_year(subject)))
    typed.keep(_id(subject), work if work.clauses else None, subject.agency, subject.plan)


def _year(subject: Subject) -> tuple[str, str, int]:
    return subject.agency, subject.plan, subject.year


def _id(subject: Subject) -> str:
    return id_of(TypedReport, *_year(subject))


def field_keys(subject: Subject, began_with: Mapping[str, str]) -> dict[str, str]:
    """FIELDS → the keys of their widgets: other ones where what is published has changed, so that no field shows what
    was."""
    began = zlib.crc32("\0".join(began_with[name] for name in FIELDS).encode())
    stem = "_".join(map(str, (*vars(subject).values(), began, visit_mark(), st.session_state.get(_ROUND, 0))))
    return {name: f"report_{name}_{stem}" for name in FIELDS}


def keep(subject: Subject, began_with: dict[str, str], keys: Mapping[str, str]) -> None:
    """A field's callback. began_with: what was published when the fields were first drawn; keys: of field_keys."""
    texts = {name: (st.session_state[key] or "").strip() for name, key in keys.items()}
    drafts = _of_year(subject)
    if texts == began_with:
        drafts.pop(subject.clause, None)
    else:
        drafts[subject.clause] = TypedText(texts, began_with)
    _keep(subject)


def forget(subject: Subject) -> None:
    """The fields then show what is published."""
    _of_year(subject).pop(subject.clause, None)
    _keep(subject)
    _begin_anew()


def _begin_anew() -> None:
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
