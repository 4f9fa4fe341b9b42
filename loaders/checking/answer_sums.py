"""A row of a poll that may be the total of its answers."""

from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows

_FEWEST = 3  # two answers and what may be their sum


def doubt_sum(rows: Rows, poll: list[int]) -> None:
    """Where nothing states n, a count that is the sum of all others may be their total and no answer: `n`, `All`."""
    counts = {row: rows.values["count"][row] for row in poll if row not in rows.refused}
    if "count" not in rows.cells or any(rows.values["base"][row] for row in counts) or len(counts) < _FEWEST:
        return
    total = sum(count.value for count in counts.values() if count)
    for row, count in counts.items():
        if count and count.value and 2 * count.value == total:
            rows.fault(row, "count", Fault("answer_or_sum"))
