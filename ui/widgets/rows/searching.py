"""What is looked for of the rows behind a figure, or behind a cell of an answer; kept in the address."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kpi.figures.finding import ANY, Wanted, found
from kpi.figures.sources import MOST_SEARCHED
from language import Language
from language.folding import fold
from ui.widgets.filters import Filter, filter_row, search_for
from ui.widgets.rows.parts import PARTS

if TYPE_CHECKING:
    import pandas as pd

_FEW = 10  # rows that are seen at a glance
_MOST_FILES = 50  # to choose from; the search finds the others
FIND, PART, FILE = "find", "part", "file"
_COUNTS = "counts"  # in the address, where nothing is no filter


def wanted_of(rows: "pd.DataFrame", language: Language) -> Wanted:
    """rows: all of them that were read. Nothing is offered for a few, nor a filter with one choice."""
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


def is_cut(rows: "pd.DataFrame") -> bool:
    """Whether there may be more rows than were read."""
    return len(rows) >= MOST_SEARCHED


def found_of(
    rows: "pd.DataFrame", wanted: Wanted, texts: Callable[[], list[str]], read: Callable[[str, int], "pd.DataFrame"]
) -> "pd.DataFrame":
    """Those of all rows that are looked for. rows: that were read; texts: kpi.figures.finding.searched_texts of them.
    read: gives, of all however many, those with words (folded) and of an upload; asked where not all were read."""
    if is_cut(rows) and (wanted.text or wanted.upload):
        return found(read(fold(wanted.text), wanted.upload), list, replace(wanted, text="", upload=0))
    return found(rows, texts, wanted)


def _files(rows: "pd.DataFrame") -> dict[str, str]:
    """Those that brought most of the rows: upload → name."""
    counts = rows["upload"].value_counts().head(_MOST_FILES)
    names = rows.drop_duplicates("upload").set_index("upload")["file"]
    return {str(upload): f"{names[upload]} · {upload}" for upload in counts.index}
