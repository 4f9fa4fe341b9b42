"""What of the rows behind a figure is looked for; kept in the address."""

import pandas as pd
import streamlit as st

from kpi.figures.finding import ANY, Wanted
from language import Language
from ui.rows.parts import PARTS
from ui.widgets.filters import filter_by, search_by

_FEW = 10  # rows that are seen at a glance
_MOST_FILES = 50  # to choose from; the search finds the others
FIND, PART, FILE = "find", "part", "file"
_COUNTS = "counts"  # in the address, where nothing is no filter


def wanted_of(rows: pd.DataFrame, language: Language) -> Wanted:
    """rows: all of the figure. Nothing is offered for a few, nor a filter with one choice."""
    if len(rows) <= _FEW:
        return Wanted()
    say = language.say
    with st.container(horizontal=True, key="rows_wanted"):
        text = search_by(FIND, say("Search in the rows"))
        parts = {part: say(words) for part, words in PARTS.items() if (rows["part"] == part).any()}
        part = ANY
        if len(parts) > 1:
            words = {ANY: say("all")} | {name or _COUNTS: word for name, word in parts.items()}
            part = filter_by(PART, say("In the figure"), words)
        upload, files = "0", _files(rows)
        if len(files) > 1:
            upload = filter_by(FILE, say("File"), {"0": say("all files")} | files)
    return Wanted(text, "" if part == _COUNTS else part, int(upload))


def _files(rows: pd.DataFrame) -> dict[str, str]:
    """Those that brought most of the rows: upload → name."""
    counts = rows["upload"].value_counts().head(_MOST_FILES)
    names = rows.drop_duplicates("upload").set_index("upload")["file"]
    return {str(upload): f"{names[upload]} · {upload}" for upload in counts.index}
