"""Headings as texts: how they are matched, which a dataset knows, and those of a row."""

import re
from functools import cache, lru_cache

from language import LANGUAGES
from language.folding import fold
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.spreadsheet.cell_texts import Cell


@cache
def vocabulary() -> frozenset[str]:
    """All headings of all datasets, folded."""
    columns = [column for declaration in DECLARATIONS for column in declaration.columns]
    return frozenset(fold(heading) for column in columns for heading in (column.az, column.en, column.ru, *column.also))


@lru_cache(10_000)
def heading_key(text: str) -> str:
    """`İştirakçıların\\nsayı:` and `istirakcilarin sayi` differ; case, breaks and punctuation do not count."""
    return re.sub(r"[^\w%]+", " ", fold(text)).strip()


@cache
def known_headings(declaration: Declaration) -> dict[str, Column]:
    """Heading key → column; a column's own headings win over another's `also`."""
    known: dict[str, Column] = {}
    for column in declaration.columns:
        for text in column.also:
            known.setdefault(heading_key(text), column)
    for column in declaration.columns:
        for language in LANGUAGES:
            known[heading_key(column.heading(language))] = column
    return known


def headings_in(cells: list) -> dict[int, str]:
    """Position → heading, in a row of headings."""
    return {position: " ".join(_heading(cell).split()) for position, cell in enumerate(cells) if _heading(cell).strip()}


def _heading(cell: Cell) -> str:
    """A heading as text; the points of a scale are typed as numbers."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell) if isinstance(cell, (str, int)) else ""
