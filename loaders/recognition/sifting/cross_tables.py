"""Cross tables of which nothing says whether their numbers are deeds or people."""

from collections.abc import Iterator

from loaders.recognition.sifting.table import Table


def undecided(table: Table) -> Iterator[tuple[int, int]]:
    periods = table.layout.periods
    if len(periods.measures) > 1:
        at = min(periods.columns)
        yield from ((row, at) for row in range(len(table.rows)))
