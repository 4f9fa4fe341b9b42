"""Links to the rows behind a figure: where every number leads."""

from collections.abc import Mapping

import streamlit as st

from ui.navigation.address import href

BASE = "applies"  # of kpi.figures.table.read_figures


def rows_href(figure: Mapping) -> str:
    """figure: a row of kpi.figures.table.read_figures."""
    return href("rows", **rows_address(figure))


def rows_address(figure: Mapping) -> dict[str, str]:
    """What the address holds of a figure."""
    asked = {name: figure[name] for name in ("clause", "indicator", "dimension", "member") if figure[name]}
    if figure["dataset"] == "surveys" and st.query_params.get("base") == BASE:
        asked["base"] = BASE  # the page shows shares of those to whom a question applies
    return {"agency": figure["agency"], "plan": figure["plan"], "year": str(figure["year"]), **asked}
