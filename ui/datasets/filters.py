"""Which clause and indicator the page of a dataset shows: kept in the address."""

import streamlit as st

from kpi.clauses import clause_order
from kpi.rules.figure_row import FigureRow
from ui.data.plans import clause_titles
from ui.navigation.address import choice, short_code
from ui.widgets.filters import Filter, asked

FILTERS = ("clause", "by", "with")  # what stands in the address beside the indicator


def clauses_of(rows: list[FigureRow]) -> Filter:
    """The clauses that have figures among these, or '' for the whole plan."""
    chosen = choice()
    say = chosen.language.say
    titles = clause_titles(chosen.agency, chosen.plan, chosen.language)
    there = sorted({row.indicator.clause for row in rows} - {""}, key=clause_order)
    words = {"": say("The whole plan")} | {clause: f"{clause} {titles.get(clause) or ''}" for clause in there}
    return Filter("clause", say("Clause"), words)


def asked_indicator(rows: list[FigureRow], dataset: str) -> str:
    """The code of the indicator that the address names without its dataset (held, participants); else the first one."""
    codes = {short_code(row.indicator.code, dataset): row.indicator.code for row in rows}
    return codes[asked("indicator", list(codes))]


def address(indicator: str, dataset: str) -> dict[str, str]:
    """What the address holds of this page, with another indicator."""
    kept = {name: st.query_params[name] for name in FILTERS if name in st.query_params}
    return kept | {"indicator": short_code(indicator, dataset)}
