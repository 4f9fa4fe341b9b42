"""The figures of a dataset, as the pages of trainings, events and outreach read them."""

from kpi.rules.figure_row import FigureRow
from ui.data import reads
from ui.navigation.address import choice
from ui.widgets.choosing.compared_with import compared


def figures(dataset: str, dimension: str = "") -> list[FigureRow]:
    """The chosen plan's figures of a dataset up to the chosen year, without those that an analyst
    defined on it: they belong to one clause. Compared with the year that
    the address names, if it names one."""
    chosen = choice()
    return compared(
        [
            row
            for row in reads.figures(chosen.agency, chosen.plan, dimension=dimension)
            if row.indicator.dataset == dataset and not row.indicator.is_defined and row.year <= chosen.year
        ]
    )
