"""The rows of one declaration as a table to type in: st.data_editor."""

from dataclasses import dataclass
from typing import Literal

import pandas as pd
import streamlit as st

from language import Language
from loaders.datasets.declaration import Column
from loaders.roles.role import deed_of
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow, codes_of, in_words
from ui.access.who import may
from ui.drafts.owned import visit_mark
from ui.plans.draft import Draft, round_number
from ui.plans.edits import after_editor
from ui.plans.form import heading
from ui.plans.table.allowed_words import allowed_words
from ui.plans.table.pasting import paste_box
from ui.text.markdown import escaped

_MOUNTED = "plan_mounted"
_ROW_PIXELS, _BORDERS, _MOST_ROWS = 35, 3, 16
_WIDE = ("title_az", "name_az", "evaluation_az", "implementers", "counted", "filter", "note")
_PINNED = {
    "section": ("section",),
    "clause": ("clause",),
    "body": (),
    "definition": ("clause",),
    "target": ("clause",),
    "crosswalk": ("clause",),
    "translation": ("text",),
}


@dataclass(frozen=True)
class _Mounted:
    """The table that stands on the page: what it shows, its key, and the rows that it began with.

    Streamlit keeps what was typed apart from the rows that it was given, and begins anew when those
    are others; so they stay the same until another table takes its place.
    """

    shows: tuple
    key: str
    rows: tuple[PlanRow, ...]


def editor(draft: Draft, name: str) -> None:
    """The table of one declaration; what is typed in it is kept.

    Every column takes any text: Streamlit drops without a word what is pasted into a column of
    choices or numbers and does not fit. The check of the plan's workbook names it instead.
    """
    language, columns = draft.language, [column for column in BY_NAME[name].columns if column.name != "plan"]
    mounted = _mounted(draft, name)
    names = [column.name for column in columns]
    frame = pd.DataFrame(
        [[in_words(one, row.cells[one.name], language) or None for one in columns] for row in mounted.rows],
        columns=names,
        dtype="string",
    )
    st.data_editor(
        frame,
        key=mounted.key,
        num_rows="dynamic",
        disabled=not may(deed_of(name)),
        hide_index=True,
        placeholder="",
        height=_ROW_PIXELS * (min(len(frame), _MOST_ROWS) + 2) + _BORDERS,
        column_config={column.name: _configured(column, name, language) for column in columns},
        alt=language.say("A table to edit: {title}", title=BY_NAME[name].title(language.code)),
    )
    draft.keep(name, after_editor(mounted.rows, st.session_state[mounted.key], columns))
    st.caption(
        escaped(
            language.say(
                "* must be filled. A new row: type in the last line. "
                "To take rows out, tick them at their left and press Delete. "
                "Enter edits a cell, Escape leaves it as it was. "
                "Cells can be pasted from a spreadsheet, without its column of the plan's code; "
                "what cannot be read is named below."
            )
        )
    )
    paste_box(draft, name)
    allowed_words(draft, name)


def _mounted(draft: Draft, name: str) -> _Mounted:
    shows = (draft.agency, draft.plan, draft.edition, draft.language.code, name, round_number())
    mounted = st.session_state.get(_MOUNTED)
    if mounted is None or mounted.shows != shows or mounted.key not in st.session_state:
        number = int(mounted.key.rpartition("_")[2]) + 1 if mounted else 0
        mounted = _Mounted(shows, f"plan_table_{visit_mark()}_{number}", tuple(draft.rows(name)))
        st.session_state[_MOUNTED] = mounted
    return mounted


def _configured(column: Column, name: str, language: Language):
    explained = [language.say(column.explains)] if column.explains else []
    if column.choices:
        explained.append(
            language.say("Type one of: {choices}.", choices=", ".join(codes_of(column, language).values()))
        )
    width: Literal["medium", "large"] | None = "large" if column.name in _WIDE else "medium" if column.choices else None
    return st.column_config.TextColumn(
        heading(column, language), help=" ".join(explained) or None, pinned=column.name in _PINNED[name], width=width
    )
