"""What can be typed in the columns that take only certain words: choices, clauses of the plan, codes of indicators."""

import streamlit as st

from loaders.datasets.registry import DECLARATIONS
from loaders.workbooks.plan_workbook import BY_NAME, codes_of
from ui.data import reads
from ui.plans.draft import Draft
from ui.widgets.tables import Column, table


def allowed_words(draft: Draft, name: str) -> None:
    """Below the table of one declaration; nothing where its columns take any text."""
    language, say = draft.language, draft.language.say
    words = {
        column.name: list(codes_of(column, language).values()) for column in BY_NAME[name].columns if column.choices
    } | _in_plan(draft, name)
    rows = [
        {"heading": column.heading(language.code), "words": " · ".join(words[column.name])}
        for column in BY_NAME[name].columns
        if words.get(column.name)
    ]
    if rows:
        title = say("What can be typed in the columns")
        with st.expander(title):
            table(
                [Column("heading", say("Column"), "strong"), Column("words", say("What belongs there"))],
                rows,
                f"plan_words_{name}",
                title,
                language,
            )


def _in_plan(draft: Draft, name: str) -> dict[str, list[str]]:
    """Column → what there is in the plan."""
    if name == "clause":
        return {}
    found = {"clause": [row.cells["clause"] for row in draft.rows("clause")]}
    if name == "target":
        automatic = [
            one.code for declaration in DECLARATIONS for one in declaration.indicators if one.code and not one.splits
        ]
        with_figures = reads.figures(draft.agency, draft.plan) if draft.plan else ()
        found["indicator"] = [
            *(row.cells["indicator"] for row in draft.rows("definition")),
            *automatic,
            *sorted({row.indicator.code for row in with_figures}),
        ]
    return {column: list(dict.fromkeys(filter(None, known))) for column, known in found.items()}
