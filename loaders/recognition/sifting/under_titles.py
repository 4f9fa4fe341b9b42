"""Rows below a title that names what another dataset holds: 'Tədbirlər' amid a register of trainings."""

import re
from collections.abc import Iterator
from functools import cache

from language import LANGUAGES
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.ahead import says_planned
from loaders.headings.stems import stem, stems, ways_to_read, words_of
from loaders.recognition.sifting.table import Table
from loaders.recognition.sifting.texts import title_of
from loaders.spreadsheet.cell_texts import plain

_NUMBERED = re.compile(r"^\W*(?:[IVXivx]+|\d+(?:[.-]\w+)*)[.)\s-]+")
_OF_PLANS = re.compile(r"\b(?:plan|план)")  # `Tədbirlər planı` is no list of events
_TITLES = 3  # cells of a row above the headings that may be a title
_LONGEST = 120


def under_titles(table: Table) -> Iterator[tuple[int, int]]:
    """Those down to a title of the table's own dataset; and all, where the sheet's titles alone say what they are."""
    declaration = table.layout.declaration
    if not any(column.counts_days for column in declaration.columns):
        return
    is_other = _sheet_is_other(table)
    titles = {
        row: says for row in table.decided if (says := _says_other(title_of(table, row), declaration)) is not None
    }
    if not is_other and True not in titles.values():
        return
    for row in range(len(table.rows)):
        is_other = titles.get(row, is_other)
        if is_other and row not in table.decided:
            yield row, -1


def _sheet_is_other(table: Table) -> bool:
    """'Mövzu' may be that of whatever took place."""
    layout = table.layout
    if layout.chosen or any(words_of(heading) & _own(layout.declaration) for heading in layout.headings.values()):
        return False
    rows = layout.sheet.rows[: layout.heading_row]
    texts = [cell for cells in rows for cell in cells if isinstance(cell, str) and 0 < len(cell) <= _LONGEST]
    is_titles = all(sum(cell != "" for cell in cells) <= _TITLES for cells in rows)
    said = {_says_other(text, layout.declaration, anywhere=True) for text in (layout.sheet.name, *texts)}
    return is_titles and True in said and False not in said


def _says_other(title: str, declaration: Declaration, anywhere: bool = False) -> bool | None:
    """None where it says neither. anywhere: not only as the first or the last word, as a section is called."""
    text = _NUMBERED.sub("", title)
    words = [stem(word) for word in ways_to_read(text)[0]] if text else []
    if (
        not words
        or says_planned(text)
        or _OF_PLANS.search(plain(text))
        or any(map(str.isdigit, "" if anywhere else text))
    ):
        return None
    if _own(declaration) & {*words}:
        return False
    return True if _others(declaration) & {*(words if anywhere else (words[0], words[-1]))} else None


@cache
def _own(declaration: Declaration) -> frozenset[str]:
    return stems(" ".join((declaration.counted, *map(declaration.title, LANGUAGES))))


@cache
def _others(declaration: Declaration) -> frozenset[str]:
    others = (_own(one) for one in DECLARATIONS if one.counted and one is not declaration)
    return frozenset().union(*others) - _own(declaration)
