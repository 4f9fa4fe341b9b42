"""The filters that stay where one moves between the pages of figures: a clause, a division, the year compared with."""

import streamlit as st

from loaders.datasets.registry import BY_NAME
from ui.data import reads
from ui.navigation.address import choice
from ui.widgets.choosing.compared_with import kept

_DATASETS = ("trainings", "events", "outreach")  # whose pages filter by a clause
_PAGES = ("clause", *_DATASETS, "surveys")


def kept_filters(page: str) -> dict[str, str]:
    """The filters of the address that another page of figures can show too: a clause only where it has figures of the
    page's dataset, a division only where the dataset is divided so."""
    if page not in _PAGES:
        return {}
    filters = kept()
    clause, by = (st.query_params.get(name, "") for name in ("clause", "by"))
    if clause and (page == "clause" or page in _DATASETS and _has_figures(clause, page)):
        filters["clause"] = clause
    if by and page in BY_NAME and by in BY_NAME[page].dimensions:
        filters["by"] = by
    return filters


def _has_figures(clause: str, dataset: str) -> bool:
    chosen = choice()
    return any(
        row.indicator.clause == clause and row.indicator.dataset == dataset and not row.indicator.is_defined
        for row in reads.figures(chosen.agency, chosen.plan)
    )
