"""Links to the rows behind a figure, where every number leads, and to its question."""

from collections.abc import Sequence

import streamlit as st

from kpi.explore.asked.question import YEAR
from kpi.rules.figure_row import FigureRow
from loaders.exploring.asked_of import asked_of
from ui.navigation.address import BASE, href

APPLIES = "applies"  # of kpi.figures.table.read_figures


def rows_href(figure: FigureRow) -> str:
    """The address of the page of its rows."""
    return href("rows", **rows_address(figure))


def explore_href(figure: FigureRow, years: Sequence[int], rows: str = "", columns: str = YEAR) -> str:
    """The address of Explore with the question that it answers. The rest: of loaders.exploring.asked_of.asked_of."""
    asked = asked_of(figure, years, rows, columns)
    return href("explore", **{"plan": figure.indicator.plan, "year": str(figure.year)} | asked)


def rows_address(figure: FigureRow) -> dict[str, str]:
    """What the address holds of a figure."""
    one = figure.indicator
    named = {"clause": one.clause, "indicator": one.code, "dimension": one.dimension, "member": one.member}
    asked = {name: text for name, text in named.items() if text}
    if one.dataset == "surveys" and st.query_params.get(BASE) == APPLIES:
        asked[BASE] = APPLIES  # the page shows shares of those to whom a question applies
    return {"agency": one.agency, "plan": one.plan, "year": str(figure.year), **asked}
