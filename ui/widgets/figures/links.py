"""Links to the rows behind a figure: where every number leads."""

import streamlit as st

from kpi.rules.figure_row import FigureRow
from ui.navigation.address import BASE, href

APPLIES = "applies"  # of kpi.figures.table.read_figures


def rows_href(figure: FigureRow) -> str:
    """The address of the page of its rows."""
    return href("rows", **rows_address(figure))


def rows_address(figure: FigureRow) -> dict[str, str]:
    """What the address holds of a figure."""
    one = figure.indicator
    named = {"clause": one.clause, "indicator": one.code, "dimension": one.dimension, "member": one.member}
    asked = {name: text for name, text in named.items() if text}
    if one.dataset == "surveys" and st.query_params.get(BASE) == APPLIES:
        asked[BASE] = APPLIES  # the page shows shares of those to whom a question applies
    return {"agency": one.agency, "plan": one.plan, "year": str(figure.year), **asked}
