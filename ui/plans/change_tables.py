"""What an edited plan would change, cell by cell."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from language import Language, message
from loaders.datasets.declaration import Declaration
from loaders.publishing.comparing.comparison import Comparison, RowChange
from loaders.workbooks.plan_workbook import BY_NAME, in_words, typed
from ui.plans.draft import Draft
from ui.plans.edits import NAMING, row_label
from ui.widgets.tables import Column, table

_KINDS = {"changed": message("Changed"), "new": message("New"), "gone": message("Taken out")}


def change_tables(comparisons: Sequence[Comparison], draft: Draft) -> None:
    """Before and after, side by side, of every cell that would change."""
    for comparison in comparisons:
        lines = _lines(comparison, draft)
        if lines:
            title = BY_NAME[comparison.declaration].title(draft.language.code)
            st.subheader(title, anchor=False)
            table(
                _change_columns(draft.language), lines, f"plan_changes_{comparison.declaration}", title, draft.language
            )


def _change_columns(language: Language) -> list[Column]:
    say = language.say
    return [
        Column("row", say("Row"), "strong", pinned=True, width="clamp(6rem, 22vw, 11rem)"),
        Column("kind", say("Change"), width="7rem"),
        Column("heading", say("Heading"), width="10rem"),
        Column("before", say("Before"), width="14rem"),
        Column("after", say("After"), width="14rem"),
    ]


def _lines(comparison: Comparison, draft: Draft) -> list[dict]:
    language, declaration = draft.language, BY_NAME[comparison.declaration]
    left = draft.leaving() & set(comparison.gone_identities)
    lines = [line for change in comparison.changed for line in _cells(change, declaration, language)]
    lines += [
        _whole(row.values, "new", "after", declaration, _typed_in(row.values, language), language)
        for row in comparison.new
    ]
    lines += [
        _whole(row.cells, "gone", "before", declaration, lambda column, row=row: row.cells[column.name], language)
        for row in draft.base[comparison.declaration]
        if row.identity in left
    ]
    return lines


def _typed_in(row: Mapping[str, Any], language: Language) -> Callable:
    return lambda column: "" if column.name == "agency" else typed(column, row, language)


def _cells(change: RowChange, declaration: Declaration, language: Language) -> list[dict]:
    lines = []
    for name in change.columns(declaration):
        column = declaration.column(name)
        before, after = (
            in_words(column, typed(column, side.values, language), language) or language.say("empty")
            for side in (change.before, change.after)
        )
        line = {
            "row": row_label(change.after.values),
            "kind": language.say(_KINDS["changed"]),
            "heading": column.heading(language.code),
        }
        lines.append(line | {"before": before, "after": after})
    return lines


def _whole(
    cells: Mapping[str, Any], kind: str, side: str, declaration: Declaration, text_of: Callable, language: Language
) -> dict:
    """A row that comes or goes, in one line."""
    cells_text = [
        f"{column.heading(language.code)}: {in_words(column, text, language)}"
        for column in declaration.columns
        if column.name not in (*NAMING, "plan", "agency") and (text := text_of(column))
    ]
    return {"row": row_label(cells), "kind": language.say(_KINDS[kind]), side: "; ".join(cells_text) or "–"}
