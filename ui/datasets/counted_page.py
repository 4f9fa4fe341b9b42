"""The page of a dataset that counts what was held and who took part: trainings, events."""

from dataclasses import dataclass

import streamlit as st

from kpi.explore.asked.question import YEAR
from kpi.rules.figure_row import FigureRow
from ui.data.plans import years_to_chosen
from ui.datasets import filters
from ui.datasets.empty import is_empty
from ui.datasets.figures import figures
from ui.navigation.address import choice, href, page_of
from ui.widgets.cards import cards
from ui.widgets.choosing.compared_with import years_of
from ui.widgets.figures import breakdown
from ui.widgets.figures.card import figure_card
from ui.widgets.figures.year_chart import year_chart
from ui.widgets.filters import Filter, filter_row


@dataclass(frozen=True)
class Division:
    """A way to divide figures. dimension: as kpi.figures.table knows it. heading: what a part is. unnamed: a sentence
    on what of {all} names no part, as {count}."""

    dimension: str
    title: str
    heading: str
    unnamed: str


def show(dataset: str, title: str, by: tuple[Division, ...]) -> None:
    """The whole page."""
    chosen = choice()
    language, say = chosen.language, chosen.language.say
    name, which = page_of(dataset)
    st.title(say(title), anchor=False)
    if is_empty(dataset):
        return

    every = figures(dataset)
    words = {division.dimension: say(division.title) for division in by}
    divisions = Filter("by", say("Division"), words, "buttons")
    picked = filter_row([filters.clauses_of(every), *years_of(every), divisions])
    clause, dimension = picked["clause"], picked["by"]
    here, years = [row for row in every if row.indicator.clause == clause], years_to_chosen(chosen)
    indicator = filters.asked_indicator(here, dataset)
    series: dict[str, list[FigureRow]] = {}
    for row in here:
        series.setdefault(row.indicator.code, []).append(row)
    cards(
        [
            figure_card(
                rows,
                years,
                chosen.year,
                language,
                href=href(name, **which, **filters.address(code, dataset)),
                chosen=code == indicator,
            )
            for code, rows in series.items()
        ],
        key=f"{dataset}-cards",
        caption=say(title),
    )

    left, right = st.columns(2, gap="medium")
    with left:
        year_chart(
            series[indicator], language, years, year=chosen.year, key=f"{dataset}-years", file=f"{dataset}-years"
        )
    with right:
        division = next(division for division in by if division.dimension == dimension)
        _divided(dataset, clause, indicator, division, years, series[indicator])


def _divided(
    dataset: str, clause: str, indicator: str, division: Division, years: list[int], totals: list[FigureRow]
) -> None:
    chosen = choice()
    say, number = chosen.language.say, chosen.language.number
    members = figures(dataset, division.dimension)
    rows = [row for row in members if (row.indicator.clause, row.indicator.code) == (clause, indicator)]
    total = next((row for row in totals if row.year == chosen.year), None)
    count = _unnamed(total, [row for row in rows if row.year == chosen.year])
    notes = [say(division.unnamed, count=number(count), all=number(total.value))] if total and count else []
    key = f"{dataset}-{division.dimension}"
    breakdown.show(rows, years, say(division.title), say(division.heading), key, notes, (division.dimension, YEAR))


def _unnamed(total: FigureRow | None, parts: list[FigureRow]) -> float | None:
    """What of the total lies in no part; None where that cannot be known."""
    if not total or any(row.qualifier != "exact" for row in [total, *parts]):
        return None
    return total.value - sum(row.value for row in parts)
