"""What the upload page remembers between two runs: a preview of the dropped files, and the last publication."""

from dataclasses import dataclass

import streamlit as st

from kpi.warehouse.author import ONLOOKER, Author
from loaders.publishing.load_summary import LoadSummary
from ui.data import reads
from ui.navigation.address import Choice
from ui.upload import background, memory


@dataclass
class Work:
    """One drop of files. previewed: the state of the files and of their corrections, and what publishing them would
    change. cancelled: the state for which working that out was cancelled."""

    previewed: tuple[str, LoadSummary] | None = None
    cancelled: str = ""


def work() -> Work:
    return st.session_state.setdefault("upload_work", Work())


def drop_key() -> str:
    """Another one after each publication, which empties the drop zone."""
    return f"upload_files_{st.session_state.get('upload_round', 0)}"


def previewed(
    files: list, agency: str, plan: str | None, withdraw: frozenset[str], chosen: Choice, slot
) -> LoadSummary | None:
    """What publishing the files would change, worked out once for every state of them and of their corrections; None
    where the analyst cancelled that. slot: of ui.upload.background.load."""
    now, treatment = work(), _treatment(files, agency)
    state = repr((agency, plan, reads.edition(), sorted(withdraw), treatment))
    if now.previewed and now.previewed[0] == state:
        return now.previewed[1]
    if now.cancelled == state:
        return None

    def cancel() -> None:
        now.cancelled = state

    def remember(summary: LoadSummary) -> None:
        now.previewed = (state, summary)

    return background.load(
        files, agency, plan, chosen, ONLOOKER, treatment, slot, cancel, remember, keep=False, withdraw=withdraw
    )


def _treatment(files: list, agency: str) -> dict[str, tuple]:
    """A file's id → its corrections, readings and chosen (of loaders.checking.checked.Incoming)."""
    known = {file.file_id: memory.of_file(file, agency) for file in files}
    return {file: (of_file.corrections, of_file.readings, memory.memory().readings) for file, of_file in known.items()}


def look_again() -> None:
    work().cancelled = ""


def publish(
    files: list, agency: str, plan: str | None, withdraw: frozenset[str], chosen: Choice, who: Author, slot
) -> LoadSummary:
    """A publication is remembered, and the drop zone emptied."""

    def remember(summary: LoadSummary) -> None:
        if summary.results is not None:
            st.session_state["upload_published"] = (chosen.agency, agency, summary)
            st.session_state["upload_round"] = st.session_state.get("upload_round", 0) + 1
            st.session_state["upload_work"] = Work()
        if summary.edition:  # from now on the database knows how they are read
            for file, found in zip(files, summary.files, strict=True):
                memory.forget(file, found.readings)

    return background.load(
        files,
        agency,
        plan,
        chosen,
        who,
        _treatment(files, agency),
        slot,
        lambda: None,
        remember,
        withdraw=withdraw,
        based_on=reads.edition(),
    )


def published(choice: Choice) -> tuple[str, LoadSummary] | None:
    """The last publication of this visit and its agency, while the agency that is looked at is the same."""
    looked_at, agency, summary = st.session_state.get("upload_published", (None, None, None))
    return (agency, summary) if looked_at == choice.agency and summary else None
