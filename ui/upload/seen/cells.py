"""Cells that were read as something else than what is typed in them, page by page."""

from itertools import islice

import streamlit as st

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.publishing.result import Result
from loaders.seen.cells import SeenCell, SeenSheet
from loaders.seen.words import value_text
from ui.widgets.tables import Cell, Column, table

_PAGE, _KEY = 10, "upload_seen_page"  # how many cells, and which of their pages


def cells_read(result: Result, language: Language) -> None:
    """Of rows that are new or changed; nothing where each says plainly what it is."""
    say, found = language.say, [(sheet, cell) for sheet in result.seen for cell in sheet.cells]
    if not found:
        return
    count = sum(sheet.count for sheet in result.seen)
    st.header(f"{say('How cells were read')} · {language.number(count)}", anchor=False)
    st.write(
        say(
            "Cells of new and changed rows where what was read is not plainly what was typed. Correct wrong ones above."
        )
    )
    pages = -(-len(found) // _PAGE)
    page = _page(pages)
    columns = [
        Column("column", say("Column"), "strong", pinned=True, width="9rem"),
        Column("typed", say("As typed")),
        Column("read", say("Read as")),
        Column("rows", say("Rows")),
        Column("sheet", say("Sheet")),
    ]
    rows = [_row(sheet, cell, language) for sheet, cell in islice(found, (page - 1) * _PAGE, page * _PAGE)]
    table(columns, rows, "upload_seen", say("How cells were read"), language)
    if count > len(found):
        st.caption(
            say(
                "The first {shown} of {count} cells are shown.",
                shown=language.number(len(found)),
                count=language.number(count),
            )
        )


def _page(pages: int) -> int:
    """A page that is there no more gives way to the last one."""
    if pages == 1:
        return 1
    if st.session_state.get(_KEY, 1) > pages:
        st.session_state[_KEY] = pages
    return st.pagination(pages, key=_KEY)


def _row(sheet: SeenSheet, cell: SeenCell, language: Language) -> dict:
    column = BY_NAME[sheet.declaration].column(cell.column)
    return {
        "column": Cell(column.heading(language.code), sub=cell.heading),
        "typed": cell.typed or Cell(language.say("empty"), muted=True),
        "read": Cell(value_text(column, cell.value, language)),
        "rows": ", ".join(map(str, cell.rows)) + (f" … ({language.number(cell.count)})" if _is_cut(cell) else ""),
        "sheet": Cell(sheet.sheet or sheet.file, sub=sheet.file if sheet.sheet else ""),
    }


def _is_cut(cell: SeenCell) -> bool:
    return cell.count > len(cell.rows)
