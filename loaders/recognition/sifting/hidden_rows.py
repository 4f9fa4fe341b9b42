"""Rows that whoever opens the file does not see, or sees struck through."""

from collections.abc import Iterator

from loaders.recognition.sifting.table import Table


def hidden(table: Table) -> Iterator[tuple[int, int]]:
    rows = table.layout.sheet.looks.hidden
    return ((row, -1) for row, number in enumerate(table.numbers) if number - 1 in rows) if rows else iter(())


def struck(table: Table) -> Iterator[tuple[int, int]]:
    """Rows of which a cell that the dataset knows is struck through, and its index."""
    struck = table.layout.sheet.looks.struck
    struck_rows = {row for row, _ in struck}
    for row, number in enumerate(table.numbers) if struck else ():
        if number - 1 in struck_rows:
            at = next((at for at in table.filled(row) if at in table.named and (number - 1, at) in struck), None)
            if at is not None:
                yield row, at
