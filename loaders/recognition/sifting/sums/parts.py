"""Men and women beside all who came, who do not come to that number."""

from collections.abc import Iterator

from loaders.headings import word_tables
from loaders.headings.stems import stems, words_of
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.numbers import Number, number_in, read_number

_MEN, _WOMEN = stems(word_tables.MEN), stems(word_tables.WOMEN)


def unlike_their_whole(table: Table) -> Iterator[tuple[int, int]]:
    """Rows, and the index of the cell with the whole. Only where one column each is headed as men and as women, and no
    further one holds those of whom neither is known."""
    whole = next((one.measure for one in table.layout.declaration.indicators if one.unit == "person"), "")
    counts_days = any(column.counts_days for column in table.layout.declaration.columns)
    if not counts_days or whole not in table.cells:
        return
    at = table.layout.columns[whole]
    others = [position for position in table.layout.headings if position not in table.named]
    men, women = ([one for one in others if _is_of(words, table.layout.headings[one])] for words in (_MEN, _WOMEN))
    if len(men) != 1 or len(women) != 1:
        return
    missing = {row: _missing(table, row, whole, [*men, *women]) for row in range(len(table.rows))}
    gaps = {row: gap for row, gap in missing.items() if gap}
    further = _further(table, [one for one in others if one not in (*men, *women)], missing) if gaps else []
    for row, gap in gaps.items():
        rest = [_number(table, row, one) for one in further]
        if gap < 0 or gap not in (*rest, sum(rest)):
            yield row, at


def _missing(table: Table, row: int, whole: str, parts: list[int]) -> float | None:
    """By how much the parts are less than the whole; None where that cannot be told, as of 'about 40' or of shares."""
    cells = [table.rows[row][one] if one < len(table.rows[row]) else "" for one in parts]
    found = read_number(table.cells[whole][row], "number")
    read = [read_number(cell, "number") for cell in cells]
    if not isinstance(found, Number) or not all(isinstance(one, Number) for one in read):
        return None
    several = [one for one in read if isinstance(one, Number)]
    if any(one.percent_sign or one.qualifier == "about" or not one.value.is_integer() for one in (found, *several)):
        return None
    gap = found.value - sum(one.value for one in several)
    are_at_least = any(one.qualifier == "at_least" for one in several)
    if gap < 0 and found.qualifier == "at_least" or gap > 0 and are_at_least:
        return None
    return gap


def _further(table: Table, others: list[int], missing: dict[int, float | None]) -> list[int]:
    """Columns of numbers that never hold more than is missing, as a running number soon would."""
    gaps = {row: gap for row, gap in missing.items() if gap is not None and gap >= 0}
    return [one for one in others if all(_number(table, row, one) <= gap for row, gap in gaps.items())]


def _number(table: Table, row: int, at: int) -> float:
    cells = table.rows[row]
    return number_in(cells[at]) or 0 if at < len(cells) else 0


def _is_of(words: frozenset[str], heading: str) -> bool:
    """A share of them is no part: `Qadınların payı, %`."""
    own = words_of(heading)
    return bool(own & words) and "#percent" not in own
