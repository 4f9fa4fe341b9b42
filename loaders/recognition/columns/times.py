"""Times of day beside the dates: they tell several sessions of one day apart."""

import re
from collections.abc import Sequence
from datetime import datetime, time

from loaders.headings import word_tables
from loaders.headings.stems import stems, words_of
from loaders.recognition.layout import Layout
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import Cell

_TIMES, _ENDS = stems(word_tables.TIMES), stems(word_tables.ENDS)
_CLOCK = re.compile(r"(?:^|[t ])(\d{1,2}):(\d\d)")


def times_of_day(layout: Layout, body: list[list[Cell]], dates: Sequence[Cell] | None) -> list[str] | None:
    """`09:30` a row, '' where none is said: of a column that begins, else of the dates themselves; None where neither
    says any."""
    known = {*layout.columns.values(), *layout.answers}
    for position, heading in layout.headings.items():
        words = words_of(heading)
        if position not in known and words & _TIMES and not words & _ENDS:
            times = [_time(row[position]) if position < len(row) else "" for row in body]
            if any(times):
                return times
    times = [_time(cell) for cell in dates] if dates and _may_hold_times(dates) else []
    return times if any(times) else None


def _may_hold_times(dates: Sequence[Cell]) -> bool:
    return any(isinstance(cell, datetime) or isinstance(cell, str) and ":" in cell for cell in set(dates))


def _time(cell: Cell) -> str:
    if isinstance(cell, (datetime, time)):
        return f"{cell:%H:%M}" if (cell.hour, cell.minute) != (0, 0) else ""
    found = _CLOCK.search(typed_text(cell))
    return f"{int(found[1]):02}:{found[2]}" if found else ""
