"""Rows that are words between or below the rows of a table: titles of sections, notes, sources, signatures."""

import re
from collections.abc import Iterator

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import Cell, plain

_SHORT = 4  # letters of a running number, such as `III.`, that stands beside a section's title
# Words that a section is titled with, also where a topic of its own could stand in that cell.
_OF_SECTIONS = re.compile(
    r"\büzrə$|\brüb$|\b(?:bölmə|fəsil|hissə|yarimil)\b|^(?:раздел|глава|часть)\b|\b(?:квартал|полугодие)\b"
    r"|^по\s|^(?:section|part|chapter)\b|\bquarter\b|:$"
)
_OF_FACTS = (*NUMBERS, "clauses")  # kinds that no note has; a signature may have a day
# How notes, sources and signatures begin, or what they alone hold.
_BELOW = re.compile(
    r"^[*†‡¹²³]|^\d\)|_{3,}|:$"
    r"|^(?:qeyd|mənbə|izah|şərh|əsas|hazirla|tərtib|icraçi|imza|təsdiq|razilaşdir|möhür|m\.\s?y\b|rəis|müdir|sədr|direktor"
    r"|şöbə müdir|idarə rəis|məsul|əlaqə|tel\b|tarix:)"
    r"|^(?:примеч|источник|исполнител|подпис|состав|подготов|утвержд|согласов|руковод|начальник|заведующ|председател"
    r"|директор|ответствен|м\.\s?п\b|тел\b|дата:)"
    r"|^(?:notes?\b|source|prepared|compiled|signature|signed|approved|head of|director|responsible|contact)"
    r"|^(?:phone|date:)"
)


def sections(table: Table) -> Iterator[int]:
    """`Bakı şəhəri üzrə` above the rows of Baku: one text at the left of the table or merged over its width."""
    last = table.last_whole()
    return (row for row in sorted(table.lacking - table.decided) if row < last and _is_title(table, row))


def title_of(table: Table, row: int) -> str:
    """The text of a row that is the title of a section."""
    found = _only_text(table, row)
    return found[1] if found else ""


def notes(table: Table) -> Iterator[int]:
    """Texts below the last row of data: nothing in them that a fact could be made of, unless their words say what
    they are."""
    last = table.last_whole()
    return (row for row in sorted(table.lacking - table.decided) if row > last and _is_note(table, row, last))


def _is_title(table: Table, row: int) -> bool:
    found = _only_text(table, row)
    if found is None:
        return False
    at, text = found
    if table.is_read(at, text):
        return False  # a date whose row was not filled in
    if _is_merged(table, row, at):
        return True
    if at > table.leftmost:
        return False
    # In the column of topics it may as well be a row whose date was forgotten.
    return not _is_required_text(table, at) or bool(_OF_SECTIONS.search(plain(text)))


def _only_text(table: Table, row: int) -> tuple[int, str] | None:
    """The one text of a row and its index, beside a running number at the most."""
    cells = table.filled(row)
    texts = [(at, cell) for at, cell in cells.items() if not _is_running_number(table, at, cell)]
    if len(texts) != 1:
        return None
    at, text = texts[0]
    return (at, text) if isinstance(text, str) and any(map(str.isalpha, text)) else None


def _is_running_number(table: Table, at: int, cell: Cell) -> bool:
    return at not in table.named and (not isinstance(cell, str) or len(cell.strip()) <= _SHORT)


def _is_merged(table: Table, row: int, at: int) -> bool:
    """Whether a cell stands over several columns."""
    position = (table.numbers[row] - 1, at)
    return any(first == position and last[1] > first[1] for first, last in table.layout.sheet.merged)


def _is_required_text(table: Table, at: int) -> bool:
    name = table.named.get(at, "")
    return (
        name in table.layout.columns and table.layout.declaration.column(name).required and table.kind(name) == "text"
    )


def _is_note(table: Table, row: int, last: int) -> bool:
    cells = table.filled(row)
    if any(isinstance(cell, str) and _BELOW.search(plain(cell)) for cell in cells.values()):
        return not any(_kind(table, at) in _OF_FACTS and table.is_read(at, cell) for at, cell in cells.items())
    if any(table.is_read(at, cell) for at, cell in cells.items()):
        return False
    return table.follows_gap(row, last) or _is_title(table, row)


def _kind(table: Table, at: int) -> str:
    return table.kind(table.named[at]) if at in table.named else ""
