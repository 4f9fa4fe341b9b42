"""What is known of a sheet's looks."""

from typing import NamedTuple

Position = tuple[int, int]  # row and column, from 0


class Looks(NamedTuple):
    """hidden: rows from 0 that nobody sees. struck: cells of which at least a part is struck through. merged: ranges of
    an .ods or .xlsb, which calamine does not tell."""

    hidden: frozenset[int] = frozenset()
    struck: frozenset[Position] = frozenset()
    merged: tuple[tuple[Position, Position], ...] = ()


PLAIN = Looks()
