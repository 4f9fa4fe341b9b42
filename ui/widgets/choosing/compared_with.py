"""The year with which figures are compared, where a reader names one: kept in the address."""

from collections.abc import Iterable, Sequence

import streamlit as st

from kpi.figures.named_year import compared_with
from kpi.rules.figure_row import FigureRow
from ui.data import reads
from ui.navigation.address import choice
from ui.widgets.filters import Filter, filter_row

WITH = "with"  # in the address


def compared(rows: Sequence[FigureRow]) -> list[FigureRow]:
    """The rows, those of the chosen year compared with the named one; as they are where none is named."""
    year, asked = choice().year, st.query_params.get(WITH, "")
    if not asked.isdecimal() or int(asked) >= year:
        return list(rows)
    return compared_with(rows, year, int(asked), reads.today())


def pick_year(rows: Iterable[FigureRow]) -> None:
    """A choice of the earlier years of these figures. Nothing where there is none."""
    if offered := years_of(rows):
        filter_row(offered)


def years_of(rows: Iterable[FigureRow]) -> list[Filter]:
    """The same, to stand in a row of filters."""
    chosen = choice()
    years = sorted({row.year for row in rows if row.year < chosen.year}, reverse=True)
    words = {"": chosen.language.say("the year before, as usual")} | {str(year): str(year) for year in years}
    return [Filter(WITH, chosen.language.say("Compared year"), words)] if years else []


def kept() -> dict[str, str]:
    """What the address holds of it."""
    return {WITH: st.query_params[WITH]} if WITH in st.query_params else {}
