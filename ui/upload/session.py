"""What the upload page remembers between two runs, and for whom files are loaded."""

from dataclasses import dataclass

import streamlit as st

from kpi.warehouse.author import ONLOOKER, Author
from loaders.publishing.load_summary import LoadSummary
from ui.data import reads
from ui.navigation.address import Choice
from ui.text.names import named
from ui.upload import background, memory

_OTHER = _BY_ROW = ""


@dataclass
class Work:
    """One drop of files. previewed: what was found out, and for which state of the files and of what
    was mended in them. cancelled: the state for which finding out was cancelled.
    """

    previewed: tuple[str, LoadSummary] | None = None
    cancelled: str = ""


def work() -> Work:
    return st.session_state.setdefault("upload_work", Work())


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
        say("Code of the new agency"),
        max_chars=40,
        key="upload_new_agency",
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
    picked = st.selectbox(
        say("Plan of rows that name none"), list(labels), format_func=labels.get, key=f"upload_plan_{agency}"
    )
    return picked or None


def drop_key() -> str:
    """Another one after each publication, which empties the drop zone."""
    return f"upload_files_{st.session_state.get('upload_round', 0)}"


def previewed(
    files: list, agency: str, plan: str | None, withdraw: frozenset[str], chosen: Choice, place
) -> LoadSummary | None:
    """What publishing the files would change, found out once for every state of them and of what
    was mended; None where the analyst cancelled that. place: of ui.upload.background.load."""
    now, mended = work(), _mended(files, agency)
    state = repr((agency, plan, reads.edition(), sorted(withdraw), mended))
    if now.previewed and now.previewed[0] == state:
        return now.previewed[1]
    if now.cancelled == state:
        return None

    def cancel() -> None:
        now.cancelled = state

    def remember(digest: LoadSummary) -> None:
        now.previewed = (state, digest)

    return background.load(
        files, agency, plan, chosen, ONLOOKER, mended, place, cancel, remember, keep=False, withdraw=withdraw
    )


def _mended(files: list, agency: str) -> dict[str, tuple]:
    """A file's id → its corrections, readings and chosen (of loaders.checking.checked.Incoming)."""
    known = {file.file_id: memory.of_file(file, agency) for file in files}
    return {file: (of_file.corrections, of_file.readings, memory.memory().readings) for file, of_file in known.items()}


def look_again() -> None:
    work().cancelled = ""


def publish(
    files: list, agency: str, plan: str | None, withdraw: frozenset[str], chosen: Choice, who: Author, place
) -> LoadSummary:
    """A publication is remembered, and the drop zone emptied."""

    def remember(digest: LoadSummary) -> None:
        if digest.results is not None:
            st.session_state["upload_published"] = (chosen.agency, agency, digest)
            st.session_state["upload_round"] = st.session_state.get("upload_round", 0) + 1
            st.session_state["upload_work"] = Work()
        if digest.edition:  # from now on the database knows how they are read
            for file, found in zip(files, digest.files, strict=True):
                memory.forget(file, found.readings)

    return background.load(
        files,
        agency,
        plan,
        chosen,
        who,
        _mended(files, agency),
        place,
        lambda: None,
        remember,
        withdraw=withdraw,
        based_on=reads.edition(),
    )


def published(choice: Choice) -> tuple[str, LoadSummary] | None:
    """The last publication of this visit and its agency, while the agency that is looked at is the same."""
    looked_at, agency, digest = st.session_state.get("upload_published", (None, None, None))
    return (agency, digest) if looked_at == choice.agency and digest else None
