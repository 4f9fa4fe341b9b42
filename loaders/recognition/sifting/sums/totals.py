"""Sums that stand between or below the rows that they add up."""

import re
from collections.abc import Iterator

from loaders.datasets.declaration import NUMBERS
from loaders.recognition.sifting.several.names import HELD
from loaders.recognition.sifting.sums.sums_of_days import sums_of_days
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.cell_texts import Cell, plain
from loaders.spreadsheet.numbers import number_in

_STEMS = (
    *("cəm", "cem", "cǝm", "cәm", "jəm", "jami", "yekun", "toplam", "ümumi", "məcmu", "mecmu", "üst-üst", "birlikd"),
    *("total", "sum", "overall", "итог", "всего", "вместе", "сумма"),
)
_WORD = (
    r"[cj][əae]mi?|[cj][əae]misi|yekunu?|toplam|ümumilikdə|ümumi cəmi?|ümumi yekun|yekun cəmi?|m[əe]cmu(?:su)?"
    r"|üst-üst[əe]|(?:hamısı |hamisi )?birlikd[əe]|totals?|grand total|overall|sum|sub-?totals?"
    r"|итого|всего|итог|общий итог|промежуточный итог|вместе|(?:общая )?сумма"
)
# The whole cell: `Cəmi`, `CƏMİ:`, `Yekun 2025`.
_ALONE = re.compile(rf"(?:{_WORD})[\s:.]*(?:\d{{4}}.*)?")
# What nobody calls a topic or a place: `Bakı üzrə cəmi`, `Итого по Баку`, `Grand Total`.
_PHRASE = re.compile(
    r".+\s(?:üzrə|uzrə)\s(?:ümumi\s)?(?:cəmi?|yekunu?|toplam)|(?:cəmi?|yekun|toplam)\s.+\süzrə"
    r"|(?:итого|всего)\s(?:по|за|на|в)\s.+|sub-?total\s.+|.+\ssub-?total|total\s(?:for|by)\s.+"
    # `Cəmi 2 təlim keçirilib`, `Всего: 12 мероприятий`
    r"|(?:cəmi|yekun|üst-üst[əe]|ümumilikdə|in total|total|всего|итого)[\s:.,–-]+\d+ (?:[^\W\d_]+ )?"
    rf"(?:{HELD}).*"
)
# What may be something else (`Total quality management`): only where nothing but numbers stands beside it.
_PERHAPS = re.compile(
    r".+\s(?:cəmi?|yekunu?|toplam|grand total|total|итого?|всего|count|average|количество|среднее|sayi|orta)"
    r"|(?:cəmi?|yekun|toplam|ümumi|total|итого|всего)\s.+"
)
_AFTERWARDS = " :.–-"


def totals(table: Table) -> Iterator[int]:
    """By their words, in any column of texts that tells rows apart and in the first cell that is filled; or sums
    without a word that are just what stands above them."""
    suspects = _suspects(table)
    totals = {row for row in suspects - table.decided if _is_total(table, row)}
    yield from sorted(totals)
    yield from _bare_sum(table, totals)
    yield from sums_of_days(table, totals)


def _suspects(table: Table) -> set[int]:
    """Rows that have a word of totals somewhere, and all that lack something."""
    found = set(table.lacking)
    for name, cells in table.cells.items():
        found.update(_rows_with(table.distinct[name], cells))
    # The word may stand in a column that the dataset does not know, such as a running number's.
    for at in range(max(table.named, default=-1) + 1):
        if at not in table.named:
            cells = [row[at] if at < len(row) else "" for row in table.rows]
            found.update(_rows_with(set(cells), cells))
    return found


def _rows_with(distinct: set[Cell], cells: list[Cell]) -> Iterator[int]:
    """Most columns have no such word at all, and looked at as a whole that is quick to see."""
    texts = [cell for cell in distinct if isinstance(cell, str)]
    joined = "\n".join(texts).lower()
    if any(stem in joined for stem in _STEMS):
        words = {text for text in texts if any(stem in text.lower() for stem in _STEMS) and _may_be_total(text)}
        if words:
            yield from (row for row, cell in enumerate(cells) if cell in words)


def _may_be_total(text: str) -> bool:
    words = _words(text)
    return bool(_ALONE.fullmatch(words) or _PHRASE.fullmatch(words))


def _is_total(table: Table, row: int) -> bool:
    cells = table.filled(row)
    first = next(iter(cells), -1)
    may_be_phrase = row in table.lacking or _counts_events(table)
    for at, cell in cells.items():
        if not isinstance(cell, str) or not (at == first or _tells_rows_apart(table, at)):
            continue
        words = _words(cell)
        if _ALONE.fullmatch(words) or may_be_phrase and _PHRASE.fullmatch(words):
            return True
        if row in table.lacking and _PERHAPS.fullmatch(words) and _numbers_alone(table, cells, at):
            return True
    return False


def _tells_rows_apart(table: Table, at: int) -> bool:
    """A note that begins 'final' (yekun) says nothing of the row, and an indicator of a plan may be called `Cəm`."""
    name = table.named.get(at, "")
    column = table.layout.declaration.column(name) if name in table.layout.columns else None
    if column is None or not column.is_text or column.kind != "text":
        return False
    return table.layout.declaration.facts or table.layout.declaration.ahead


def _counts_events(table: Table) -> bool:
    """An indicator of its own, or a question, may be about a total."""
    return any(column.counts_days for column in table.layout.declaration.columns)


def _numbers_alone(table: Table, cells: dict[int, Cell], beside: int) -> bool:
    """Whether all that the dataset knows of a row are numbers, beside one cell."""
    known = cells.keys() & table.named.keys() - {beside}
    return bool(known) and all(table.kind(table.named[at]) in NUMBERS and table.is_read(at, cells[at]) for at in known)


def _words(text: str) -> str:
    return plain(text).strip(_AFTERWARDS)


def _bare_sum(table: Table, totals: set[int]) -> Iterator[int]:
    """The row of numbers alone below the last row of data, each of which adds up what stands above it since the sum
    before."""
    last = next((row for row in range(len(table.rows) - 1, -1, -1) if row not in table.lacking | totals), -1)
    row, since = last + 1, max((row for row in totals if row < last), default=-1) + 1
    if last <= since or row == len(table.rows) or row in totals:
        return
    known = {table.named[at]: cell for at, cell in table.filled(row).items() if at in table.named}
    above = [row for row in range(since, row) if row not in table.lacking]
    if known and all(
        table.kind(name) in NUMBERS and _sum(table.cells[name], above) == number_in(cell)
        for name, cell in known.items()
    ):
        yield row


def _sum(cells: list[Cell], rows: list[int]) -> float:
    values = [number_in(cells[row]) for row in rows]
    return sum(value for value in values if value is not None)
