"""Cells of tables that show figures."""

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons
from language.figures.compared import compared_text
from ui.widgets.tables import Cell


def change_cell(row: FigureRow, language: Language, unless: str | None = None) -> Cell | None:
    """A change in a table; under it what it is compared with, unless that is what the table's note says.

    A table with such a note holds different units, so its changes are not sorted.
    """
    direction, compared = comparisons.arrow(row), compared_text(row, language)
    if direction == "none" and unless in (None, compared):
        return None
    return Cell(
        comparisons.change_text(row, language),
        sub="" if unless in (None, compared) else compared,
        sort=row.change.by if unless is None else None,
        direction=direction,
        quality=comparisons.change_quality(row),
        word=comparisons.direction_word(row, language),
    )
