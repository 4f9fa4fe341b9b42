"""Men and women beside all who came, who do not come to that number."""

from collections.abc import Iterator

from loaders.headings import word_tables
from loaders.headings.stems import stems, words_of
from loaders.recognition.sifting.table import Table
from loaders.spreadsheet.numbers import number_in

_MEN, _WOMEN = stems(word_tables.MEN), stems(word_tables.WOMEN)


def unlike_their_whole(table: Table) -> Iterator[tuple[int, int]]:
    """Rows, and the place of the whole. Only where one column each is headed as men and as women: parts of another kind
    may leave somebody out."""
    whole = next((one.measure for one in table.layout.declaration.indicators if one.unit == "person"), "")
    counts_days = any(column.counts_days for column in table.layout.declaration.columns)
    if not counts_days or whole not in table.cells:
        return
    at = table.layout.columns[whole]
    others = [position for position in table.layout.headings if position not in table.named]
    men, women = ([one for one in others if _is_of(words, table.layout.headings[one])] for words in (_MEN, _WOMEN))
    if len(men) != 1 or len(women) != 1:
        return
    for row, cell in enumerate(table.cells[whole]):
        parts = [number_in(table.rows[row][one]) for one in (*men, *women) if one < len(table.rows[row])]
        found = number_in(cell)
        if found is not None and len(parts) > 1 and None not in parts and sum(filter(None, parts)) != found:
            yield row, at


def _is_of(words: frozenset[str], heading: str) -> bool:
    """A share of them is no part: `Qadınların payı, %`."""
    own = words_of(heading)
    return bool(own & words) and "#percent" not in own
