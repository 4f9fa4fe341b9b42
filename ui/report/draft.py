"""What is written of a clause in this visit and not yet published; kept until it is, whatever else is clicked."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from kpi.plans import Narrative
from ui.data import reads
from ui.navigation.address import Choice

FIELDS = ("status", "narrative", "evidence")
_DRAFTS, _ROUND = "report_drafts", "report_round"


@dataclass(frozen=True)
class Subject:
    """Of which clause and year a narrative is."""

    agency: str
    plan: str
    clause: str
    year: int


@dataclass(frozen=True)
class Draft:
    """texts: as they are typed; began_with: as they were published when typing began. Both by FIELDS."""

    texts: dict[str, str]
    began_with: dict[str, str]


def subject_of(clause: str, chosen: Choice) -> Subject:
    return Subject(chosen.agency, chosen.plan, clause, chosen.year)


def published(subject: Subject) -> Narrative:
    return reads.narratives(subject.agency, subject.plan).get((subject.clause, subject.year), Narrative())


def texts_of(narrative: Narrative) -> dict[str, str]:
    return {name: getattr(narrative, name) for name in FIELDS}


def draft(subject: Subject) -> Draft | None:
    """None where nothing else is typed than what is published."""
    return st.session_state.get(_DRAFTS, {}).get(subject)


def field_keys(subject: Subject, began_with: Mapping[str, str]) -> dict[str, str]:
    """FIELDS → the keys of their widgets: other ones where what is published has changed, so that no field shows what
    was."""
    began = zlib.crc32("\0".join(began_with[name] for name in FIELDS).encode())
    stem = "_".join(map(str, (*vars(subject).values(), began, st.session_state.get(_ROUND, 0))))
    return {name: f"report_{name}_{stem}" for name in FIELDS}


def keep(subject: Subject, began_with: dict[str, str], keys: Mapping[str, str]) -> None:
    """A field's callback. began_with: what was published when the fields were first drawn; keys: of field_keys."""
    texts = {name: (st.session_state[key] or "").strip() for name, key in keys.items()}
    drafts = st.session_state.setdefault(_DRAFTS, {})
    if texts == began_with:
        drafts.pop(subject, None)
    else:
        drafts[subject] = Draft(texts, began_with)


def forget(subject: Subject) -> None:
    """The fields then show what is published."""
    st.session_state.get(_DRAFTS, {}).pop(subject, None)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
