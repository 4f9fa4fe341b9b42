"""From dropped files to what they would change, and to a new edition."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from kpi import moves, warehouse
from language import Language
from loaders import work
from loaders.check import Incoming
from loaders.spreadsheet.problems import Fault, Unreadable
from ui import reads
from ui.upload_digest import Digest, digested


def preview(files: list, agency: str, plan: str | None, language: Language) -> Digest:
    """What publishing the files (of st.file_uploader) would change."""
    return _load(files, agency, plan, language, keep=False)


def publish(files: list, agency: str, plan: str | None, language: Language, remember: Callable[[Digest], None]) -> Digest:
    """remember is called before anything is shown: there a click of the visitor's can end the run."""
    return _load(files, agency, plan, language, True, remember)


def _load(
    files: list, agency: str, plan: str | None, language: Language, keep: bool,
    remember: Callable[[Digest], None] = lambda digest: None,
) -> Digest:
    try:
        with TemporaryDirectory() as folder, _Steps(language, len(files), keep) as progress:
            incoming = [Incoming(_written(Path(folder), place, file), file.name) for place, file in enumerate(files)]
            outcome = work.load_files(
                incoming, reads.today(), warehouse.database_folder(), agency, plan, who="—", progress=progress, keep=keep,
            )
            digest = digested(outcome)
            remember(digest)
    except Unreadable as unreadable:
        return Digest(fault=unreadable.fault)
    except warehouse.Busy:
        return Digest(fault=Fault("database_busy"))
    return digest


def _written(folder: Path, place: int, file) -> Path:
    """Under a name of our own: what a browser sends as a name may be any path."""
    path = folder / str(place)
    path.write_bytes(file.getbuffer())
    return path


class _Steps:
    """Names the step under way; Streamlit shows it once it has taken half a second."""

    def __init__(self, language: Language, files: int, keep: bool):
        self._language, self._files, self._file = language, files, 0
        self._words = {
            "rows": language.say("Writing the rows …") if keep else language.say("Comparing with what is there …"),
            "figures": language.say("Adding up the figures …"),
        }
        self._shown = ExitStack()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._shown.close()

    def __call__(self, step: str) -> None:
        self._shown.close()
        self._shown.enter_context(st.spinner(self._words.get(step) or self._reading()))

    def _reading(self) -> str:
        self._file += 1
        return self._language.say("Reading and checking file {number} of {count} …", number=self._file, count=self._files)


@st.cache_data(max_entries=8, show_spinner=False)
def read_moves(before: int, after: int, agency: str) -> list[dict]:
    """kpi.moves.read_moves."""
    folder = warehouse.database_folder()
    with warehouse.open_edition(folder, warehouse.newest_edition(folder)) as connection:
        return moves.read_moves(connection, before, after, reads.today(), agency)
