"""The analyst's own choice of how a sheet is read."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME, DECLARATIONS
from loaders.headings.matching import matched
from loaders.headings.rows import Headings, headings_at
from loaders.problems.problem import column_letters
from loaders.recognition.readings import ANSWER, Reading
from loaders.review.file_summary import FileSummary, SheetSummary
from loaders.spreadsheet.files import Sheet
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile
from ui.upload.reading.left_rows import left_rows
from ui.upload.reading.top import heading_row_of

_LEFT_OUT = ""


def choose_reading(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    """Pick a sheet, and as what it is to be read. dropped: in the order of files."""
    say = language.say
    sheets = [
        (index, name) for index, file in enumerate(files) for name, top in file.tops.items() if any(map(any, top))
    ]
    if not sheets:
        return
    picked = st.selectbox(
        say("Sheet to be read in another way"),
        sheets,
        index=None,
        key="upload_reread",
        placeholder=say("Choose a sheet"),
        format_func=lambda sheet: " · ".join(part for part in (files[sheet[0]].name, sheet[1]) if part),
    )
    if picked is None:
        return
    index, name = picked
    file, key = files[index], f"{index}_{name}"
    known = next((sheet for sheet in file.sheets if sheet.name == name), None)
    left_rows(dropped[index], name, key, language)
    declared, row = _choose_declaration(file, name, known, key, language)
    columns = _choose_columns(BY_NAME[declared], file.tops[name], row, known, key, language) if declared else {}
    st.button(
        say("Read the sheet this way"),
        key="upload_reread_now",
        icon=":material/refresh:",
        on_click=_read_so,
        args=(dropped[index], file, name, Reading(_headings(file, name, row), declared, row, columns)),
    )
    st.caption(say("It is remembered, once the file is published, for sheets with the same headings."))


def _choose_declaration(
    file: FileSummary, name: str, known: SheetSummary | None, key: str, language: Language
) -> tuple[str, int]:
    """A declaration ('' leaves the sheet out) and the row of its headings. name: of the sheet."""
    say = language.say
    titles = {_LEFT_OUT: say("no dataset: leave the sheet out")} | {
        one.name: one.title(language.code) for one in DECLARATIONS
    }
    match = file.matches.get(name)
    heading_row = known.heading_row if known else match.heading_row if match else 1
    before = known.declaration if known else match.declaration if match else _LEFT_OUT
    declared = st.selectbox(
        say("Read as"),
        list(titles),
        list(titles).index(before),
        format_func=titles.__getitem__,
        width=320,
        key=f"upload_reread_as_{key}",
    )
    return declared, heading_row_of(file.tops[name], heading_row, f"upload_reread_row_{key}", language)


def _choose_columns(
    declaration: Declaration, top: list[list[str]], row: int, known: SheetSummary | None, key: str, language: Language
) -> dict[str, str]:
    """Letters of each column → what it is to be read as."""
    shown = Sheet("", [list(cells) for cells in top])
    headings = headings_at(shown, row - 1) if row <= len(top) else Headings({})
    if known and known.heading_row == row and known.declaration == declaration.name:
        guessed = {letters: name for letters, _, name in known.columns}
    else:
        columns_found = matched(headings, declaration).columns
        guessed = {column_letters(position + 1): name for name, position in columns_found.items()}
    words = read_as(declaration, language)
    columns: dict[str, str] = {}
    with st.container(horizontal=True, key="upload_reread_columns"):
        for index, heading in headings.texts.items():
            letters = column_letters(index + 1)
            columns[letters] = st.selectbox(
                f"{letters} · {heading}"[:60],
                list(words),
                list(words).index(guessed.get(letters, _LEFT_OUT)),
                format_func=words.__getitem__,
                width=260,
                key=f"upload_column_{key}_{declaration.name}_{row}_{letters}",
            )
    return columns


def _headings(file: FileSummary, sheet: str, row: int) -> str:
    rows = file.headings[sheet]
    return rows[row - 1] if row <= len(rows) else ""


def _read_so(dropped: DroppedFile, file: FileSummary, sheet: str, reading: Reading) -> None:
    memory.choose(dropped, sheet, reading, file.readings.get(sheet))


def read_as(declaration: Declaration, language: Language) -> dict[str, str]:
    """What a column can be read as: name of a declared column, ANSWER or '' → its words."""
    words = {_LEFT_OUT: language.say("left out")} | {
        column.name: column.heading(language.code) for column in declaration.columns
    }
    if declaration.wide:
        words[ANSWER] = language.say(
            "one answer a column: {heading}", heading=declaration.column(declaration.wide).heading(language.code)
        )
    return words
