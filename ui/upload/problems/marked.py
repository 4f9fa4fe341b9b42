"""What was corrected on the page, and the analyst's workbook with its corrections and its marked problems."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from kpi.scratch import scratch
from language import Language, message
from loaders.marked.process import marked_in_process
from loaders.review.file_summary import FileSummary
from loaders.roles.role import Deed
from ui.access.who import while_allowed
from ui.background.turns import CHILDREN, for_seconds
from ui.text.file_names import file_name
from ui.text.markdown import escaped
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.widgets.tables import Cell, Column, table

_PATIENCE = 120  # seconds, for which a click waits while others are at work


def corrections(dropped: Sequence[DroppedFile], language: Language) -> None:
    """What was typed in place of cells, and what takes it back."""
    corrected = [(file.name, memory.of_file(file).corrections) for file in dropped]
    rows = [
        {"cell": cell, "text": Cell(text or language.say("empty"), muted=not text), "sheet": sheet, "file": name}
        for name, cells in corrected
        for (sheet, cell), text in cells.items()
    ]
    if not rows:
        return

    def take_back() -> None:
        memory.fix((file, *cell, None) for file in dropped for cell in list(memory.of_file(file).corrections))

    with st.expander(language.say_count("{count} cell corrected here", "{count} cells corrected here", len(rows))):
        st.caption(language.say("The file stays as it is. The history keeps each correction with your name."))
        columns = [
            Column("cell", language.say("Cell"), "strong", pinned=True, width="5.5rem"),
            Column("text", language.say("Correction")),
            Column("sheet", language.say("Sheet")),
            Column("file", language.say("File")),
        ]
        table(columns, rows, "upload_corrections", language.say("Corrections"), language)
        st.button(
            language.say("Take the corrections back"),
            on_click=take_back,
            key="upload_uncorrect",
            icon=":material/undo:",
        )


def marked_workbooks(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    """A download for each file in which anything is wrong or corrected."""
    marked = [
        (index, one, file)
        for index, (one, file) in enumerate(zip(dropped, files, strict=True))
        if (file.problems or file.corrections) and not file.unreadable
    ]
    if not marked:
        return
    st.caption(
        language.say(
            "Or fix the workbook itself: the bad cells are coloured and say in a comment what is wrong, "
            "the corrected ones hold their correction. Drop it here again afterwards."
        )
    )
    if CHILDREN.is_full:
        st.caption(
            language.say("The server is working on the files of two others; a marked workbook comes after them.")
        )
    with st.container(horizontal=True):
        for index, one, file in marked:
            label = (
                message("{file} with its problems marked") if file.problems else message("{file} with its corrections")
            )
            st.download_button(
                language.say(label, file=escaped(file.name)),
                while_allowed(Deed.PUBLISH, None, partial(_marked, one, file, language)),
                file_name(Path(file.name).stem, ".xlsx"),
                on_click="ignore",
                icon=":material/download:",
                key=f"upload_marked_{index}",
            )


def _marked(dropped: DroppedFile, file: FileSummary, language: Language) -> bytes:
    with CHILDREN.turn(for_seconds(_PATIENCE)), scratch() as folder:
        path = folder / "dropped"
        path.write_bytes(dropped.getbuffer())
        return marked_in_process(path, file.name, file.problems, language, file.corrections)
