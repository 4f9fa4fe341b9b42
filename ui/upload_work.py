"""From dropped files to what they would change, and to a new edition: in a process of its own."""

import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from kpi import warehouse
from kpi.author import Author
from language import Language
from loaders.check import Incoming
from loaders.child import Task, run_apart
from loaders.digest import Digest
from ui import reads
from ui.address import Choice

_SHOWN_AFTER = 0.5  # seconds; what is quicker needs no telling


def load(
    files: list, agency: str, plan: str | None, chosen: Choice, who: Author, mended: dict, place, on_cancel, remember, **how
) -> Digest:
    """Check the files (of st.file_uploader), and publish them unless how has keep=False.

    mended: a file's id → its corrections, readings and chosen (loaders.check.Incoming). place: an st.empty,
    where the step under way and a button to cancel are shown. Any click that reruns the page ends the
    load too, and so remember is called with what came of it before anything more is shown.
    """
    with TemporaryDirectory() as folder:
        incoming = [
            Incoming(_written(Path(folder), place, file), file.name, *mended[file.file_id])
            for place, file in enumerate(files)
        ]
        task = Task(incoming, reads.today(), warehouse.database_folder(), agency, plan, who, how)
        tell = _Telling(chosen.language, incoming, how, place, on_cancel)
        with closing(run_apart(task)) as steps:
            digest = _followed(steps, tell)
            remember(digest)
    tell.end()
    return digest


def _written(folder: Path, place: int, file) -> Path:
    """Under a name of our own: what a browser sends as a name may be any path."""
    path = folder / str(place)
    path.write_bytes(file.getbuffer())
    return path


def _followed(steps, tell) -> Digest:
    for step in steps:
        if isinstance(step, Digest):
            return step
        tell(step)


class _Telling:
    """Names the step under way and how long it has taken, with a button to cancel."""

    def __init__(self, language: Language, incoming: list[Incoming], how: dict, place, on_cancel):
        self._language, self._names, self._on_cancel = language, [one.name for one in incoming], on_cancel
        kept = how.get("keep", True)
        self._words = {
            "": language.say("Beginning …"),
            "rows": language.say("Writing the rows …") if kept else language.say("Comparing with what is there …"),
            "figures": language.say("Adding up the figures …"),
        }
        self._began, self._place, self._line = time.monotonic(), place, None

    def __call__(self, step: str) -> None:
        seconds = time.monotonic() - self._began
        if seconds < _SHOWN_AFTER:
            return
        if self._line is None:
            with self._place.container(border=True, key="upload_progress"):
                self._line = st.empty()
                st.button(self._language.say("Cancel"), on_click=self._on_cancel, key="upload_cancel", icon=":material/close:")
        # Each writing is also the moment at which a click of the visitor's can end the run.
        self._line.markdown(f"{self._words.get(step) or self._reading(step)} {self._language.say('{seconds} s', seconds=f'{seconds:.0f}')}")

    def end(self) -> None:
        self._place.empty()

    def _reading(self, name: str) -> str:
        number = self._names.index(name) + 1 if name in self._names else 1
        return self._language.say("Reading and checking file {number} of {count} …", number=number, count=len(self._names))
