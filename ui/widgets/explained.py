"""What belongs in the fields, in one place: a question mark at each would be one more stop of the keyboard."""

from collections.abc import Sequence

import streamlit as st

from language import LANGUAGES, Language
from loaders.datasets import declaration
from ui.widgets.tables import Column, table


def explained(columns: Sequence[declaration.Column], key: str, language: Language) -> None:
    say, own = language.say, list(LANGUAGES).index(language.code)
    title = say("What belongs in the fields")
    with st.expander(title):
        shown = [
            Column("heading", say("Column"), "strong", pinned=True, width="clamp(6rem, 22vw, 12rem)"),
            Column("explains", say("What belongs there"), width="18rem"),
            Column("example", say("Example"), width="10rem"),
        ]
        rows = [
            {
                "heading": column.heading(language.code),
                "explains": say(column.explains) if column.explains else "",
                "example": column.example[own],
            }
            for column in columns
        ]
        table(shown, rows, key, title, language)
