"""One kind of a plan's rows as a table to type in: st.data_editor, told by the declaration."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from language import Language
from loaders.declaration import Column
from loaders.plan_rows import BY_NAME, PlanRow, codes_of
from loaders.registry import DECLARATIONS
from ui import reads
from ui.plain import plain
from ui.plan_editing import Draft, round_number
from ui.plan_editing_form import heading
from ui.plan_editing_rows import after_editor
from ui.who import may_change

_MOUNTED = "plan_mounted"
_ROW_PIXELS, _BORDERS, _MOST_ROWS = 35, 3, 16
_WIDE = ("title_az", "name_az", "counted", "filter", "note")
_PINNED = {"clause": ("clause",), "definition": ("clause",), "target": ("clause",), "crosswalk": ("clause",)}


@dataclass(frozen=True)
class _Mounted:
    """The table that stands on the page: what it shows, its key, and the rows that it began with.

    Streamlit keeps what was typed apart from the rows that it was given, and begins anew when those
    are others; so they stay the same until another table takes its place.
    """

    shows: tuple
    key: str
    rows: tuple[PlanRow, ...]
    options: dict[str, tuple[str, ...]]


def editor(draft: Draft, name: str) -> None:
    """The table of one declaration; what is typed in it is kept."""
    language, columns = draft.language, [column for column in BY_NAME[name].columns if column.name != "plan"]
    mounted = _mounted(draft, name)
    names = [column.name for column in columns]
    frame = pd.DataFrame([[row.cells[one] or None for one in names] for row in mounted.rows], columns=names, dtype="string")
    st.data_editor(
        frame, key=mounted.key, num_rows="dynamic", disabled=not may_change(), hide_index=True, placeholder="",
        height=_ROW_PIXELS * (min(len(frame), _MOST_ROWS) + 2) + _BORDERS,
        column_config={column.name: _configured(column, name, mounted.options.get(column.name), language) for column in columns},
        alt=language.say("A table to edit: {title}", title=BY_NAME[name].title(language.code)),
    )
    draft.keep(name, after_editor(mounted.rows, st.session_state[mounted.key], names))
    st.caption(plain(language.say(
        "* must be filled. A new row: type in the last line. To take rows out, tick them at their left and press Delete. "
        "Enter edits a cell, Escape leaves it as it was; cells can be pasted from a spreadsheet."
    )))


def _mounted(draft: Draft, name: str) -> _Mounted:
    shows = (draft.agency, draft.plan, draft.edition, draft.language.code, name, round_number())
    mounted = st.session_state.get(_MOUNTED)
    if mounted is None or mounted.shows != shows or mounted.key not in st.session_state:
        number = int(mounted.key.rpartition("_")[2]) + 1 if mounted else 0
        mounted = _Mounted(shows, f"plan_table_{number}", tuple(draft.rows(name)), _options(draft, name))
        st.session_state[_MOUNTED] = mounted
    return mounted


def _options(draft: Draft, name: str) -> dict[str, tuple[str, ...]]:
    """What can be chosen where a row names something of its plan; what stands there already is among it."""
    if name == "clause":
        return {}
    options = {"clause": [row.cells["clause"] for row in draft.rows("clause")]}
    if name == "target":
        automatic = [one.code for declaration in DECLARATIONS for one in declaration.indicators if one.code and not one.split]
        with_figures = reads.figures(draft.agency, draft.plan)["indicator"] if draft.plan else ()
        options["indicator"] = [*(row.cells["indicator"] for row in draft.rows("definition")), *automatic, *sorted(set(with_figures))]
    rows = draft.rows(name)
    return {column: tuple(dict.fromkeys(filter(None, [*known, *(row.cells[column] for row in rows)]))) for column, known in options.items()}


def _configured(column: Column, name: str, options: tuple[str, ...] | None, language: Language):
    told = {
        "label": heading(column, language), "help": language.say(column.explains) if column.explains else None,
        "pinned": column.name in _PINNED[name], "width": "large" if column.name in _WIDE else None,
    }
    if column.choices:
        codes = codes_of(column, language)
        return st.column_config.SelectboxColumn(options=list(codes), format_func=codes.get, **(told | {"width": "medium"}))
    if options is not None:
        return st.column_config.SelectboxColumn(options=options, **told)
    return st.column_config.TextColumn(**told)
