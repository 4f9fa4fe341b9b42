"""One upload opened: what it was, what it brought, what was corrected, and its file as it came."""

from collections.abc import Sequence

import streamlit as st

from kpi.oversight.acts import Act, Upload
from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.roles.role import Deed
from ui.access.who import may
from ui.data import oversight
from ui.text.act_words import by_whom, dataset_names
from ui.text.markdown import escaped
from ui.text.moments import moment_text
from ui.text.row_counts import COUNTS
from ui.text.sizes import size_text
from ui.widgets.elements import Fact
from ui.widgets.files import original_files
from ui.widgets.tables import Cell, Column, count_cell, table


def opened(acts: Sequence[Act], language: Language) -> Upload | None:
    """The upload that the address names, if it names one."""
    asked = st.query_params.get("upload")
    found = next((act for act in acts if isinstance(act, Upload) and str(act.upload) == asked), None)
    if asked is not None and found is None:
        text = language.say(
            "The address names the upload “{value}”, which this agency does not have. The whole history is shown.",
            value=asked,
        )
        st.warning(escaped(text), icon=":material/link_off:")
    return found


def about(upload: Upload, language: Language) -> list[Fact]:
    """Who uploaded what and when, and who undid it."""
    came = language.say("a file") if upload.kind == "file" else language.say("typed in the browser")
    texts = [
        (language.say("Day and time"), moment_text(upload.done_at, language)),
        (language.say("Who"), by_whom(upload)),
        (language.say("Edition"), str(upload.edition)),
        (language.say("Datasets"), dataset_names(upload, language)),
        (language.say("How it came"), came),
        (language.say("Size"), _size(upload, language)),
        (language.say("SHA-256 of the file"), upload.sha256),
    ]
    if upload.stripped:
        texts.append((language.say("Columns not kept in the original"), upload.stripped))
    if upload.undone_at:
        texts += [
            (language.say("Undone"), moment_text(upload.undone_at, language)),
            (language.say("Undone by"), upload.undone_by or ""),
            (language.say("Edition of the undoing"), str(upload.undone_edition)),
            (language.say("Note"), upload.undone_note or ""),
        ]
    return [(name, [(text, "")]) for name, text in texts]


def _size(upload: Upload, language: Language) -> str:
    """'' where the original is missing."""
    original = original_files.original_of(upload)
    if not original.is_file():
        return ""
    return size_text(original.stat().st_size, language)


def download(upload: Upload, language: Language) -> None:
    """The file as it came, for those who may open it."""
    if original_files.open_to_visitor(language):
        original_files.download(upload, language, "history_original")


def sheets(upload: Upload, language: Language) -> None:
    """What each sheet brought."""
    st.header(language.say("Sheets"), anchor=False)
    found = oversight.upload_sheets(upload.upload)
    if not found:
        st.write(language.say("No sheet of the file was recognised."))
        return
    columns = [
        Column("sheet", language.say("Sheet"), "strong", pinned=True, width="8rem"),
        Column("kind", language.say("Read as")),
        Column("heading_row", language.say("Headings in row"), "number"),
        *(Column(name, language.say(label), "number") for name, label in COUNTS.items()),
    ]
    rows = [
        {"sheet": sheet.sheet or upload.file, "kind": BY_NAME[sheet.declaration].title(language.code)}
        | {name: count_cell(getattr(sheet, name), language) for name in ("heading_row", *COUNTS)}
        for sheet in found
    ]
    table(columns, rows, "history_sheets", language.say("Sheets"), language)


def corrections(upload: Upload, language: Language) -> None:
    """The cells that were corrected on the page, with what is typed in the file, for those who may open it; nothing
    where there are none."""
    found = oversight.corrections(upload.upload)
    if not found:
        return
    st.header(language.say("Corrected on the page before the upload"), anchor=False)
    if not may(Deed.ORIGINALS, upload.agency):
        st.write(language.say("They are shown to those who may change data."))
        return
    columns = [
        Column("cell", language.say("Cell"), "strong", pinned=True, width="5.5rem"),
        Column("heading", language.say("Heading")),
        Column("typed", language.say("As typed")),
        Column("corrected", language.say("As corrected"), "strong"),
        Column("who", language.say("Who")),
        Column("when", language.say("Day and time")),
        Column("sheet", language.say("Sheet")),
    ]
    rows = [
        {name: getattr(one, name) for name in ("cell", "heading", "corrected", "who", "sheet")}
        | {"typed": one.typed or Cell(language.say("empty"), muted=True), "when": moment_text(one.done_at, language)}
        for one in found
    ]
    table(
        columns,
        rows,
        "history_corrections",
        language.say("Corrected on the page before the upload"),
        language,
        "corrections",
    )
