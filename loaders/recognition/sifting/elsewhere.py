"""Rows that are in doubt for what stands on other sheets, in other files or in the database, as checking has found."""

from collections.abc import Iterator, Mapping

from loaders.recognition.sifting.table import Table

Elsewhere = Mapping[str, frozenset[int]]  # name of a doubt → spreadsheet rows


def within_held_totals(table: Table) -> Iterator[tuple[int, int]]:
    yield from _told(table, "held", "dates")


def in_two_languages(table: Table) -> Iterator[tuple[int, int]]:
    yield from _told(table, "languages", "dates")


def _told(table: Table, doubt: str, column: str) -> Iterator[tuple[int, int]]:
    at, told = table.layout.columns.get(column, -1), table.elsewhere.get(doubt, ())
    yield from ((row, at) for row, number in enumerate(table.numbers) if number in told) if told else ()
