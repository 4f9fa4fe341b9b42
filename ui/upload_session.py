"""What the upload page remembers between two runs, and for whom files are loaded."""

import streamlit as st

from ui import reads, upload_work
from ui.address import Choice
from ui.names import named
from ui.upload_digest import Digest

_ROUND, _PREVIEW, _PUBLISHED = "upload_round", "upload_preview", "upload_published"
_OTHER = _BY_ROW = ""


def target(choice: Choice) -> tuple[str, str | None]:
    """The agency ('' while none is named) and the plan of rows that name none, if one was picked."""
    with st.expander(choice.language.say("Agency and plan of the files"), expanded=not choice.agency):
        agency = _agency(choice)
        return agency, _plan(choice, agency)


def _agency(choice: Choice) -> str:
    say = choice.language.say
    names = named(reads.agencies().set_index("agency"), "agency_name", choice.language)
    picked = _OTHER
    if choice.agency:
        labels = {choice.agency: f"{names[choice.agency]} ({choice.agency})", _OTHER: say("A new agency …")}
        picked = st.selectbox(say("Agency"), list(labels), format_func=labels.get, key=f"upload_agency_{choice.agency}")
    if picked != _OTHER:
        return picked
    return st.text_input(
        say("Code of the new agency"), max_chars=40, key="upload_new_agency",
        help=say("As its plans workbook names it. Load that workbook first, or together with the others."),
    ).strip()


def _plan(choice: Choice, agency: str) -> str | None:
    say = choice.language.say
    plans = reads.plans()
    plans = plans[plans["agency"] == agency].set_index("plan")
    if plans.empty:
        return None
    titles = named(plans, "title", choice.language)
    labels = {_BY_ROW: say("by date and clause"), **{plan: f"{title} ({plan})" for plan, title in titles.items()}}
    picked = st.selectbox(say("Plan of rows that name none"), list(labels), format_func=labels.get, key=f"upload_plan_{agency}")
    return picked or None


def drop_key() -> str:
    """Another one after each publication, which empties the drop zone."""
    return f"upload_files_{st.session_state.get(_ROUND, 0)}"


def previewed(files: list, agency: str, plan: str | None, choice: Choice) -> Digest:
    """What publishing the files would change; found out once for what lies in the drop zone."""
    key = (tuple(file.file_id for file in files), agency, plan, reads.edition())
    if st.session_state.get(_PREVIEW, (None,))[0] != key:
        st.session_state[_PREVIEW] = (key, upload_work.preview(files, agency, plan, choice.language))
    return st.session_state[_PREVIEW][1]


def publish(files: list, agency: str, plan: str | None, choice: Choice) -> Digest:
    """A publication is remembered, and the drop zone emptied."""

    def remember(digest: Digest) -> None:
        if digest.results is not None:
            st.session_state[_PUBLISHED] = (choice.agency, agency, digest)
            st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
            st.session_state.pop(_PREVIEW, None)

    return upload_work.publish(files, agency, plan, choice.language, remember)


def published(choice: Choice) -> tuple[str, Digest] | None:
    """The last publication of this visit and its agency, while the agency that is looked at is the same."""
    looked_at, agency, digest = st.session_state.get(_PUBLISHED, (None, None, None))
    return (agency, digest) if looked_at == choice.agency and digest else None
