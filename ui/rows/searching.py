"""What of the rows behind a figure is looked for; kept in the address."""

import pandas as pd

from kpi.figures.finding import ANY, Wanted
from language import Language
from ui.rows.parts import PARTS
from ui.widgets.filters import Filter, filter_row, search_for

_FEW = 10  # rows that are seen at a glance
_MOST_FILES = 50  # to choose from; the search finds the others
FIND, PART, FILE = "find", "part", "file"
_COUNTS = "counts"  # in the address, where nothing is no filter


def wanted_of(rows: pd.DataFrame, language: Language) -> Wanted:
    """rows: all of the figure. Nothing is offered for a few, nor a filter with one choice."""
    if len(rows) <= _FEW:
        return Wanted()
    say = language.say
    parts = {part: say(words) for part, words in PARTS.items() if (rows["part"] == part).any()}
    offered, files = [search_for(FIND, say("Search in the rows"))], _files(rows)
    if len(parts) > 1:
        words = {ANY: say("all")} | {name or _COUNTS: word for name, word in parts.items()}
        offered.append(Filter(PART, say("In the figure"), words))
    if len(files) > 1:
        offered.append(Filter(FILE, say("File"), {"0": say("all files")} | files))
    picked = {PART: ANY, FILE: "0"} | filter_row(offered)
    return Wanted(picked[FIND], "" if picked[PART] == _COUNTS else picked[PART], int(picked[FILE]))


def _files(rows: pd.DataFrame) -> dict[str, str]:
    """Those that brought most of the rows: upload → name."""
    counts = rows["upload"].value_counts().head(_MOST_FILES)
    names = rows.drop_duplicates("upload").set_index("upload")["file"]
    return {str(upload): f"{names[upload]} · {upload}" for upload in counts.index}
