"""Quarters and the last twelve months of an indicator whose rows have days, as a table under its years."""

import streamlit as st

from kpi.explore.asked.question import QUARTER
from kpi.figures.arithmetic import way_of
from kpi.figures.asked import asked
from kpi.figures.sources import MOST_ROWS
from kpi.rules.figure_row import FigureRow
from kpi.rules.periods import Amount, Period, periods
from language import Language
from language.figures import phrases
from loaders.exploring.asked_of import asked_of
from ui.data import reads
from ui.navigation.address import link
from ui.widgets.figures.cells import change_cell
from ui.widgets.tables import Cell, Column, table

_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


def period_table(rows: list[FigureRow], language: Language, file: str) -> None:
    """rows: an indicator's of one plan. Nothing where it does not add up within the year, or no day is known."""
    last = rows[-1]
    if last.accumulation != "within_year" or last.cut is None or way_of(asked(last)) not in ("sum", "rows"):
        return
    shown = st.expander(language.say("Quarters and twelve months"), key="periods", on_change="rerun")
    if shown.open:
        with shown:
            _show(rows, language, file)


def _show(rows: list[FigureRow], language: Language, file: str) -> None:
    last = rows[-1]
    frames = [reads.sources(row) for row in rows]
    if any(len(frame) >= MOST_ROWS for frame in frames):
        st.caption(language.say("There are too many rows to be added up by days here."))
        return
    amounts = [
        Amount(
            source["starts"].date(),
            source["ends"].date(),
            source["amount"] if source["part"] == "" else None,
            source["amount_qualifier"] if source["part"] == "" else "exact",
            source["precision"] != "year",
        )
        for frame in frames
        for source in frame.to_dict("records")
        if source["part"] in ("", "no_number")
    ]
    found = periods(last, amounts, {row.year: row.through for row in rows if row.through})
    if not found:
        st.caption(language.say("Too little is known of single days to work out quarters."))
        return
    columns = [
        Column("period", language.say("Period"), pinned=True, width="15rem"),
        Column("value", language.say("Value"), "number"),
        Column("before", language.say("A year earlier"), "number"),
        Column("change", language.say("Change")),
    ]
    title = language.say("Quarters and twelve months")
    st.caption(
        language.say(
            "A period is left out where a row may lie on both sides of its first or its last day, "
            "or where the data end before its last day."
        )
    )
    table(columns, [_row(period, language) for period in found], "periods-rows", title, language, f"{file}-quarters")
    asked_on = asked_of(last, [row.year for row in rows], columns=QUARTER)
    link("explore", language.say("Explore this"), icon=":material/query_stats:", **asked_on)


def _row(period: Period, language: Language) -> dict:
    row = period.row
    before = phrases.value_text(
        row.change.compared_value, row.change.compared_qualifier or "exact", row.indicator, language
    )
    return {
        "period": _name(period, language),
        "value": Cell(phrases.qualified_value(row, language), sort=row.value),
        "before": Cell(before, sort=row.change.compared_value) if before else Cell("–", muted=True),
        "change": change_cell(row, language),
    }


def _name(period: Period, language: Language) -> str:
    year = phrases.ordinal(period.last.year, language)
    if period.quarter is None:
        return language.say("12 months to {day}", day=phrases.official_date(period.last, language))
    name = language.say("quarter {number} of {year}", number=_ROMAN[period.quarter], year=year)
    if period.last.month % 3 == 0 and period.last.day >= 30:
        return name
    return language.say("{quarter}, to {day}", quarter=name, day=language.day_in_full(period.last))
