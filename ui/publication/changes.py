"""The rows that a load would change, and the figures that would move."""

from collections.abc import Sequence

import streamlit as st

from kpi.oversight.moves import is_large
from language import Language, message
from loaders.datasets.declaration import Declaration
from loaders.publishing.comparing.comparison import MOST, HeldRow, RowChange
from loaders.publishing.result import Result
from loaders.publishing.row_words import difference, row_name, row_place
from ui.widgets.figures.moved import moved_figures
from ui.widgets.tables import Column, table

LISTS = {
    "changed": message("Changed rows"),
    "new": message("New rows"),
    "gone": message("Rows that the files do not hold any more"),
}


def row_list(
    name: str, declaration: Declaration, changes: Sequence[RowChange | HeldRow], count: int, language: Language
) -> None:
    say = language.say
    columns = [
        Column("row", say("Row"), "strong", pinned=True, width="12rem"),
        Column("difference", say("Before → after"), width="16rem"),
        Column("place", say("Where it stands")),
    ]
    rows = [
        {
            "row": row_name(declaration, row, language),
            "difference": difference(declaration, change, language) if isinstance(change, RowChange) else "",
            "place": row_place(row, language),
        }
        for change in changes
        for row in [change.after if isinstance(change, RowChange) else change]
    ]
    table(columns, rows, f"upload_{name}_{declaration.name}", say(LISTS.get(name, message("Changed rows"))), language)
    if count > MOST:
        st.caption(
            say(
                "The first {shown} of {count} rows are shown.",
                shown=language.number(MOST),
                count=language.number(count),
            )
        )


def would_move(result: Result, language: Language) -> None:
    large = [move for move in result.moves if is_large(move)]
    for moves, key, caption in (
        (large, "upload_move_far", message("Figures that would move far")),
        ([move for move in result.moves if move not in large], "upload_move", message("Figures that would move")),
    ):
        if moves:
            st.subheader(f"{language.say(caption)} · {language.number(len(moves))}", anchor=False)
            moved_figures(moves, key, language.say(caption), language)
