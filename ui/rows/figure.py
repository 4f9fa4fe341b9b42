"""Which figure the page of rows shows, as its address names it, and its facts."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from kpi.figures.arithmetic import recomputed
from kpi.figures.finding import Wanted
from kpi.rules.figure_row import FigureRow, Indicator
from language import Language, message
from language.figures import phrases, typed
from language.figures.compared import compared_text
from language.grouping import group_key
from loaders.datasets.registry import BY_NAME, CODES, FACTS
from ui.data import reads
from ui.data.plans import plan_title
from ui.navigation.address import BASE, Choice, href
from ui.rows.arithmetic import arithmetic_text
from ui.widgets.cards import Card
from ui.widgets.elements import Fact
from ui.widgets.figures.card import figure_card
from ui.widgets.figures.links import APPLIES, rows_href
from ui.widgets.rows import searching
from ui.widgets.rows.row_table import Rows
from ui.widgets.rows.searching import is_cut

if TYPE_CHECKING:
    import pandas as pd

SIDES = {"numerator": message("What is divided: {name}"), "denominator": message("What it is divided by: {name}")}
_DIMENSIONS = {name for declaration in FACTS for name in declaration.dimensions}


def asked_base() -> str:
    """What shares are shares of: of kpi.figures.table.read_figures."""
    return APPLIES if st.query_params.get(BASE) == APPLIES else "all"


def asked(chosen: Choice) -> list[FigureRow]:
    """All years of the indicator, or of the member of its dimension, that the address names; [] where there is none."""
    names = {name: st.query_params.get(name, "") for name in ("clause", "indicator", "dimension", "member")}
    if names["dimension"] and names["dimension"] not in _DIMENSIONS:
        return []
    wanted = (names["clause"], group_key(names["member"]))
    every = reads.figures(chosen.agency, chosen.plan, names["dimension"], base=asked_base())
    rows = [row for row in every if (row.indicator.clause, group_key(row.indicator.member)) == wanted]
    code = CODES.among(names["indicator"], {row.indicator.code for row in rows})
    return [row for row in rows if row.indicator.code == code]


def _heading(indicator: Indicator, language: Language) -> str:
    """What a member of the indicator's dimension is."""
    return BY_NAME[indicator.dataset].column(indicator.dimension).heading(language.code)


def title_of(row: FigureRow, chosen: Choice) -> str:
    name = phrases.indicator_name(row.indicator, chosen.language)
    return ", ".join(filter(None, (name, typed.member(row.indicator, chosen.language), str(chosen.year))))


def rows_of(figure: FigureRow) -> "pd.DataFrame":
    """kpi.figures.sources.read_rows of the figure, on the base that the address asks for."""
    return reads.all_sources(figure, asked_base())


def found_of(figure: FigureRow, rows: "pd.DataFrame", wanted: Wanted) -> "pd.DataFrame":
    """The rows of the figure that match the search. rows: of rows_of."""
    about = (figure, asked_base())
    return searching.found_of(rows, wanted, partial(reads.searched_texts, *about), partial(reads.found_sources, *about))


def listed(figure: FigureRow, part: FigureRow, side: str, language: Language) -> Rows:
    """part: the figure of the side, in whose unit the amounts are."""
    one = figure.indicator
    name = f"{phrases.indicator_name(part.indicator, language)}, {figure.year}"
    file = "-".join(filter(None, (one.plan, one.clause or "plan", str(figure.year), side)))
    return Rows(one.dataset, one.vocabulary, part.indicator.unit, f"rows-{side or 'all'}", name, file)


def files_of(figure: FigureRow, rows: "pd.DataFrame") -> dict[int, int]:
    """Upload → how many of all rows it brought; the one with most first."""
    if is_cut(rows):
        return reads.source_files(figure)
    return {int(upload): int(count) for upload, count in rows["upload"].value_counts().items()}


def sides_of(figure: FigureRow, rows: "pd.DataFrame") -> list[tuple[str, FigureRow]]:
    """(side, figure) of the two figures of a ratio; else the figure alone, with side ''."""
    if figure.indicator.formula != "ratio":
        return [("", figure)]
    every = reads.figures(figure.indicator.agency, figure.indicator.plan)
    own = {
        row.indicator.code: row
        for row in every
        if (row.indicator.clause, row.year) == (figure.indicator.clause, figure.year)
    }
    codes = rows.drop_duplicates("side").set_index("side")["indicator"]
    return [(side, own[code]) for side, code in codes.items()]


def card(series: list[FigureRow], figure: FigureRow, chosen: Choice) -> Card:
    """The figure under the name of its clause."""
    shown = figure_card(series, sorted(row.year for row in series), figure.year, chosen.language)
    if not figure.indicator.clause:
        return replace(shown, label=chosen.language.say("The whole plan"), rows="")
    name = phrases.clause_name(figure.indicator.clause, chosen.language)
    return replace(
        shown, label=name, href=href("clause", clause=figure.indicator.clause, indicator=figure.indicator.code), rows=""
    )


def arithmetic_facts(figure: FigureRow, rows: "pd.DataFrame", chosen: Choice) -> list[Fact]:
    """Where the figure belongs, and how its rows make it up."""
    language = chosen.language
    plan = plan_title(figure.indicator.agency, figure.indicator.plan, language)
    belongs = [(language.say("Action plan"), [(plan, "")])]
    if figure.indicator.dimension:
        belongs.append((_heading(figure.indicator, language), [(typed.member(figure.indicator, language), "")]))
    return [(language.say("How it is worked out"), [(_arithmetic(figure, rows, language), "")]), *belongs]


def _arithmetic(figure: FigureRow, rows: "pd.DataFrame", language: Language) -> str:
    value = phrases.figure_text(figure, language)
    if is_cut(rows):
        return language.say_count("{value} from {count} row.", "{value} from {count} rows.", figure.rows, value=value)
    if figure.indicator.formula != "ratio":
        return arithmetic_text(figure, rows, language)
    value = phrases.figure_text(replace(figure, value=recomputed(figure, rows).value), language)
    top, base = (phrases.figure_text(part, language) for _, part in sides_of(figure, rows))
    return language.say("{top} divided by {base}: {value}.", top=top, base=base, value=value)


def compared_fact(figure: FigureRow, language: Language) -> Fact:
    """What the figure is compared with, and the way to the rows of that."""
    address, year = "", figure.change.compared_year
    if year is not None:
        one = replace(figure.indicator, plan=figure.compared_plan or "", clause=figure.compared_clause or "")
        address = rows_href(replace(figure, year=year, indicator=one))
    return language.say("What it is compared with"), [(compared_text(figure, language), address)]


def years_around(series: list[FigureRow], chosen: Choice) -> list[tuple[str, str, str]]:
    """The figures before and after, as ui.widgets.elements.steps draws them."""
    before = [row for row in series if row.year < chosen.year][-1:]
    after = [row for row in series if row.year > chosen.year][:1]
    return [(rel, str(row.year), rows_href(row)) for rel, there in (("prev", before), ("next", after)) for row in there]


def other_years_fact(series: list[FigureRow], chosen: Choice) -> Fact:
    return chosen.language.say("Other years"), [
        (str(row.year), rows_href(row)) for row in series if row.year != chosen.year
    ]
