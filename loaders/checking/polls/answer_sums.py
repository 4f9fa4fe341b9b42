"""A row of a poll that may be the total of its answers."""

import re
from itertools import accumulate

from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows
from loaders.recognition.typed_text import typed_text
from loaders.spreadsheet.cell_texts import plain

_FEWEST = 3  # two answers and what may be their sum
_SAYS_ALL = re.compile(
    r"^n\b|\ball\b|total|respond|answered|cəm|yekun|ümumi|toplam|iştirak|hamı|bütün|всего|итог|опрош|ответивш|респонд|участ|\bвсе\b"
)


def doubt_sum(rows: Rows, poll: list[int]) -> None:
    """Where nothing states n, a count that is the sum of all others and is called so is no answer: `n`, `All`."""
    counts = {row: rows.values["count"][row] for row in poll if row not in rows.refused}
    if "count" not in rows.cells or any(rows.values["base"][row] for row in counts) or len(counts) < _FEWEST:
        return
    total = sum(count.value for count in counts.values() if count)
    for row, count in counts.items():
        if not count or not count.value or not _SAYS_ALL.search(_answer(rows, row)):
            continue
        if 2 * count.value == total or _adds_up_neighbours(rows, poll, row):
            rows.fault(row, "count", Fault("answer_or_sum"))


def _adds_up_neighbours(rows: Rows, poll: list[int], row: int) -> bool:
    """`Razı olanlar (cəmi)` below or above `Tam razıyam` and `Qismən razıyam`."""
    at = poll.index(row)
    for neighbours in (poll[:at][::-1], poll[at + 1 :]):
        counts = [count.value if (count := rows.values["count"][one]) else 0 for one in neighbours]
        if rows.values["count"][row].value in list(accumulate(counts))[1:]:
            return True
    return False


def _answer(rows: Rows, row: int) -> str:
    return plain(typed_text(rows.values["answer"][row] or ""))
