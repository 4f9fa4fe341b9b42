"""Rows below a title that names what another dataset holds: 'Tədbirlər' amid a register of trainings."""

import re
from collections.abc import Iterator
from functools import cache

from language import LANGUAGES
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings import word_tables
from loaders.headings.stems import stem, stems, ways_to_read, words_of
from loaders.recognition.sifting.table import Table
from loaders.recognition.sifting.texts import title_of
from loaders.spreadsheet.cell_texts import plain

_NUMBERED = re.compile(r"^\W*(?:[ivx]+|\d+(?:[.-]\w+)*)[.)\s-]+")
_OF_PLANS = re.compile(r"\b(?:plan|план)")  # `Tədbirlər planı` is no list of events
_BEFORE = re.compile(
    r"^(?:list of|(?:report|information|data) (?:on|about)|список|перечень|реестр"
    r"|(?:отч[её]т|информация|сведения|данные) (?:об?|по)) "
)
_AFTER = re.compile(
    r" (?:(?:haqqinda|barədə|üzrə)(?: (?:məlumat|hesabat|arayiş))?|siyahisi|reyestri|cədvəli|report|list)$"
)
_COPY = re.compile(r"\s*\(\d{1,2}\)$")  # as browsers call what is there already
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAYING_NO_MORE = stems(
    f"{word_tables.HELD} {word_tables.TOTALS} {word_tables.SMALL_WORDS} {word_tables.YEARS} ildə ci cı cu cü году за in"
    " və and и"
)
_FORMS = stems("video видео")  # in which a training may be held
_TITLES = 3  # cells of a row above the headings that may be a title
_LONGEST = 120


def under_titles(table: Table) -> Iterator[tuple[int, int]]:
    """Those down to any other title; and all, where the sheet's titles alone say what they are."""
    declaration = table.layout.declaration
    if not any(column.counts_days for column in declaration.columns):
        return
    is_other = _sheet_is_other(table)
    titles = {row: _names_other(title, declaration) for row in table.decided if (title := title_of(table, row))}
    if not is_other and not any(titles.values()):
        return
    for row in range(len(table.rows)):
        is_other = titles.get(row, is_other)
        if is_other and row not in table.decided:
            yield row, -1


def _sheet_is_other(table: Table) -> bool:
    """'Mövzu' may be that of whatever took place. One title that says more ('Maarifləndirmə tədbirləri', a plan) tells
    that the others mean the same, which may be this dataset."""
    layout, declaration = table.layout, table.layout.declaration
    if layout.chosen or any(words_of(heading) & _own(declaration) for heading in layout.headings.values()):
        return False
    rows = layout.sheet.rows[: layout.heading_row]
    cells = [cell for cells in rows for cell in cells if isinstance(cell, str) and 0 < len(cell) <= _LONGEST]
    texts = (layout.sheet.name or _COPY.sub("", layout.sheet.file), *cells)
    is_titles = all(sum(cell != "" for cell in cells) <= _TITLES for cells in rows)
    if not is_titles or any(_OF_PLANS.search(plain(text)) or words_of(text) & _own(declaration) for text in texts):
        return False
    said = [_names_other(text, declaration) for text in texts if words_of(text) & _others(declaration)]
    return bool(said) and all(said)


def _names_other(title: str, declaration: Declaration) -> bool:
    """Whether that is all that it says: `2025-ci ildə keçirilmiş tədbirlər haqqında məlumat`, no `Konfrans zalı`."""
    text = _AFTER.sub("", _BEFORE.sub("", _NUMBERED.sub("", plain(title))))
    words = {stem(word) for word in ways_to_read(text)[0] if not _YEAR.fullmatch(word)} if text else set()
    return bool(words & _others(declaration)) and words <= _others(declaration) | _SAYING_NO_MORE


@cache
def _own(declaration: Declaration) -> frozenset[str]:
    return stems(" ".join((declaration.counted, *map(declaration.title, LANGUAGES))))


@cache
def _others(declaration: Declaration) -> frozenset[str]:
    others = (_own(one) for one in DECLARATIONS if one.counted and one is not declaration)
    return frozenset().union(*others) - _own(declaration) - _FORMS
