"""What is known of a sheet's looks."""

from typing import NamedTuple

Position = tuple[int, int]  # row and column, from 0


class Looks(NamedTuple):
    """hidden: rows from 0 that nobody sees. struck: cells of which at least a part is struck through. merged: ranges of
    an .ods or .xlsb, which calamine does not tell. is_known: False where none of this could be found out. columns:
    first and last of each group of columns that nobody sees."""

    hidden: frozenset[int] = frozenset()
    struck: frozenset[Position] = frozenset()
    merged: tuple[tuple[Position, Position], ...] = ()
    is_known: bool = True
    columns: tuple[tuple[int, int], ...] = ()


PLAIN = Looks()
UNKNOWN = Looks(is_known=False)
