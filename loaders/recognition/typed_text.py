"""A cell as an analyst sees it."""

from datetime import date, datetime

from language.folding import seen
from loaders.spreadsheet.cell_texts import Cell, as_shown

MOST_TYPED = 200  # characters of a cell that are shown


def typed_text(cell: Cell) -> str:
    """A cell as the analyst sees it in the message."""
    return whole_text(cell)[:MOST_TYPED]


def whole_text(cell: Cell) -> str:
    """All of it, for what may take its place."""
    if isinstance(cell, datetime):
        return cell.strftime("%d.%m.%Y %H:%M") if cell.hour or cell.minute else cell.strftime("%d.%m.%Y")
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    cell = as_shown(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return seen(str(cell))
