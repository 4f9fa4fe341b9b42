"""Registers of attendees: one row for each person who came, which are no trainings of their own."""

from collections import Counter
from collections.abc import Iterator

from loaders.datasets.declaration import Declaration
from loaders.recognition.sifting.table import Table

_ONE = ("", 1, "1", "1.0")  # an attendee beside each row is none, or one


def attendees(table: Table) -> Iterator[tuple[int, int]]:
    """Rows that share all that tells rows apart, but for an ID and for what is left out, in a table that does not say
    how many people came to any of them."""
    declaration = table.layout.declaration
    counts = _counts_of_people(declaration)
    if not counts or any(table.distinct.get(name, set()) - set(_ONE) for name in counts):
        return
    columns = [table.folded(name) for name in declaration.identity if name in table.cells]
    keys = list(zip(*columns, strict=True))
    times = Counter(key for row, key in enumerate(keys) if row not in table.decided)
    yield from ((row, -1) for row, key in enumerate(keys) if times[key] > 1)


def _counts_of_people(declaration: Declaration) -> set[str]:
    """The columns that count what took place and who came; none of a dataset that counts no people."""
    measures = {one.measure for one in declaration.indicators}
    people = any(one.unit == "person" and not one.splits for one in declaration.indicators)
    return {name for name in measures if declaration.column(name).kind == "count"} if people else set()
