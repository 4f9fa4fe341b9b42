"""A dropped sheet as it came, row by row: what is wrong stands in its cell and beside its row, and each cell can be
corrected."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import streamlit as st

from language import Language, message
from loaders.fixing.window import Window
from loaders.problems.problem import Problem, cell_position, column_letters
from loaders.recognition.typed_text import MOST_TYPED
from loaders.review.file_summary import FileSummary
from ui.background.turns import TooBusy
from ui.internals.own_scripts import packed
from ui.navigation.address import query
from ui.upload import memory
from ui.upload.background import window
from ui.upload.kept.remembered import DroppedFile, keep_newest
from ui.widgets.elements import component

ROWS = 30  # of one page of the grid
_GRID = component("sheet_grid", __file__)
_WINDOWS, _MOST_WINDOWS = "upload_windows", 4  # rows of sheets that were read last
_TEXTS = {
    "caption": message("The sheet as it came: {sheet}"),
    "row": message("Row"),
    "why": message("What is wrong"),
    "was": message("In the file: {text}"),
    "empty": message("empty"),
    "help": message(
        "Type into a cell and press Enter: it is corrected at once, and the file stays as it is. Escape leaves it as "
        "it was, Alt+Enter begins a new line, Ctrl+D takes the text of the cell above. Pasted cells fill those below "
        "and to the right."
    ),
}


class Shown(NamedTuple):
    """file: its index. problems: of the sheet, by row."""

    file: int
    sheet: str
    problems: dict[int, list[Problem]]


def sheet_grid(dropped: Sequence[DroppedFile], files: tuple[FileSummary, ...], language: Language) -> None:
    """dropped: in the order of their summaries."""
    say, sheets = language.say, _sheets(files)
    if not sheets:
        return
    st.header(say("The sheets, cell by cell"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom", key="upload_grid_choice"):
        shown = sheets[0]
        if len(sheets) > 1:
            shown = st.selectbox(
                say("Sheet"), sheets, format_func=lambda one: _name(one, files), key="upload_grid_sheet", width=320
            )
        only = st.toggle(say("Only rows with problems"), value=True, key="upload_grid_only")
    file, name = dropped[shown.file], files[shown.file].name
    rows: Sequence[int] = sorted(shown.problems)
    if not only:
        whole = _window(file, name, shown.sheet, ())
        rows = range(1, whole.count + 1) if whole else ()
    if not rows and only:
        st.caption(say("No row of this sheet has a problem."))
        return
    read = None
    if rows:
        rows = _page(rows, language)
        read = _window(file, name, shown.sheet, tuple(rows))
    if read:
        _draw(file, shown, read, rows, files, language)
    else:
        _not_read(language)


def _not_read(language: Language) -> None:
    st.warning(
        language.say(
            "The rows of this sheet could not be read just now; perhaps other files are being read. "
            "Its problems are listed on this page all the same."
        ),
        icon=":material/hourglass_empty:",
    )
    st.button(language.say("Read the rows again"), key="upload_grid_again", icon=":material/refresh:")


def _sheets(files: tuple[FileSummary, ...]) -> list[Shown]:
    """Those with the most problems first."""
    found = []
    for index, file in enumerate(files):
        by_sheet: dict[str, dict[int, list[Problem]]] = {name: {} for name in file.tops}
        for problem in file.problems:
            if problem.row and problem.sheet in by_sheet:
                by_sheet[problem.sheet].setdefault(problem.row, []).append(problem)
        found += [Shown(index, name, own) for name, own in by_sheet.items()]
    return sorted(found, key=lambda one: -len(one.problems))


def _name(shown: Shown, files: tuple[FileSummary, ...]) -> str:
    return " · ".join(part for part in (files[shown.file].name, shown.sheet) if part)


def _page(rows: Sequence[int], language: Language) -> Sequence[int]:
    pages = -(-len(rows) // ROWS)
    if pages == 1:
        return rows
    key = "upload_grid_page"
    st.session_state[key] = min(st.session_state.get(key, 1), pages)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        page = int(st.number_input(language.say("Page of the sheet"), 1, pages, key=key, width=160))
        st.caption(
            language.say_count(
                "of {pages}; {count} row in all",
                "of {pages}; {count} rows in all",
                len(rows),
                pages=language.number(pages),
            )
        )
    return rows[(page - 1) * ROWS : page * ROWS]


def _window(dropped: DroppedFile, name: str, sheet: str, rows: tuple[int, ...]) -> Window | None:
    """Read once for as long as the same rows are shown; None where they could not be read in time."""
    asked = (memory.memory().sha256(dropped), name, sheet, rows)
    kept: dict[tuple, Window] = st.session_state.setdefault(_WINDOWS, {})
    if asked not in kept:
        try:
            read = window(dropped, name, sheet, rows)
        except TooBusy:
            return None
        if not read.count:
            return None
        kept[asked] = read
        keep_newest(kept, _MOST_WINDOWS)
    return kept[asked]


def _draw(
    dropped: DroppedFile,
    shown: Shown,
    read: Window,
    rows: Sequence[int],
    files: tuple[FileSummary, ...],
    language: Language,
) -> None:
    own = [sheet for sheet in files[shown.file].sheets if sheet.name == shown.sheet]
    headings = {letters: heading for sheet in reversed(own) for letters, heading, _ in sheet.columns}
    known = {letters for sheet in own for letters, _, name in sheet.columns if name}
    corrected = memory.of_file(dropped).corrections
    positions = [cell_position(f"{letters}1")[1] for letters in headings]
    width = max([len(cells) for cells in read.rows.values()] + [position + 1 for position in positions], default=0)
    letters = [column_letters(position + 1) for position in range(width)]
    say = language.say
    data = {
        "texts": {key: say(text) for key, text in _TEXTS.items()}
        | {"caption": say(_TEXTS["caption"], sheet=_name(shown, files))},
        "columns": [
            {"letters": one, "heading": headings.get(one, ""), "known": one in known or not own} for one in letters
        ],
        "rows": [_row(number, read.rows.get(number, []), letters, shown, corrected, language) for number in rows],
    }

    def fix() -> None:
        given = st.session_state[_KEY]["fixed"] or {}
        memory.fix((dropped, shown.sheet, cell, str(text).strip()) for cell, text in given.get("cells", ()))

    _GRID(data=packed(data, query()), key=_KEY, on_fixed_change=fix)


_KEY = "upload_sheet_grid"


def _row(number: int, cells: list[str], letters: list[str], shown: Shown, corrected: dict, language: Language) -> dict:
    wrong: dict[str, list[str]] = defaultdict(list)
    for problem in shown.problems.get(number, ()):
        wrong[column_letters(problem.column) if problem.column else ""].append(problem.what(language))
    made: list[dict[str, Any]] = []
    for position, one in enumerate(letters):
        typed = cells[position] if position < len(cells) else ""
        text = corrected.get((shown.sheet, f"{one}{number}"))
        cell: dict[str, Any] = {"text": typed if text is None else text}
        if text is not None and text != typed:
            cell["was"] = typed if len(typed) < MOST_TYPED else f"{typed[:MOST_TYPED]}…"
        if one in wrong:
            cell["why"] = " ".join(dict.fromkeys(wrong[one]))
        made.append(cell)
    why = [(f"{place}: " if place else "") + text for place, texts in wrong.items() for text in dict.fromkeys(texts)]
    return {"number": number, "why": why, "cells": made}
