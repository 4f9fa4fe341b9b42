"""Which figure the page of rows shows, as its address names it, and what is said of it."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from kpi.figures.arithmetic import recomputed
from language import Language, comparisons, message, phrases
from ui.clause.parts import Said
from ui.data import reads
from ui.data.plan_figures import Row
from ui.navigation.address import Choice, href
from ui.rows.parts import arithmetic, is_cut
from ui.text.names import named
from ui.widgets.cards import Card, figure_card
from ui.widgets.rows_link import BASE, rows_href

_DIMENSIONS = {"topic": message("Topic"), "region": message("Region"), "audience": message("Audience")}


def asked_base() -> str:
    """What shares are shares of: of kpi.figures.table.read_figures."""
    return BASE if st.query_params.get("base") == BASE else "all"


def asked(chosen: Choice) -> list[Row]:
    """All years of the indicator, or of the member of its dimension, that the address names; none where there is none."""
    names = {name: st.query_params.get(name, "") for name in ("clause", "indicator", "dimension", "member")}
    if names["dimension"] and names["dimension"] not in _DIMENSIONS:
        return []
    frame = reads.figures(chosen.agency, chosen.plan, names["dimension"], base=asked_base())
    for name in ("clause", "indicator", "member"):
        frame = frame[frame[name] == names[name]]
    return frame.to_dict("records")


def title(row: Row, chosen: Choice) -> str:
    return ", ".join(filter(None, (phrases.indicator_name(row, chosen.language), row["member"], str(chosen.year))))


def rows(figure: Row) -> pd.DataFrame:
    return reads.sources(figure, asked_base())


def parts(figure: Row, found: pd.DataFrame) -> list[tuple[str, Row]]:
    """(side, figure) of the two figures of a ratio; else the figure alone, with side ''."""
    if figure["formula"] != "ratio":
        return [("", figure)]
    every = reads.figures(figure["agency"], figure["plan"])
    own = every[(every["clause"] == figure["clause"]) & (every["year"] == figure["year"])].set_index(
        "indicator", drop=False
    )
    codes = found.drop_duplicates("side").set_index("side")["indicator"]
    return [(side, own.loc[code].to_dict()) for side, code in codes.items()]


def card(series: list[Row], figure: Row, chosen: Choice) -> Card:
    """The figure under the name of its clause."""
    shown = figure_card(series, sorted(row["year"] for row in series), figure["year"], chosen.language)
    if not figure["clause"]:
        return replace(shown, label=chosen.language.say("The whole plan"), rows="")
    name = phrases.clause_name(figure["clause"], chosen.language)
    return replace(
        shown, label=name, href=href("clause", clause=figure["clause"], indicator=figure["indicator"]), rows=""
    )


def told(figure: Row, found: pd.DataFrame, chosen: Choice) -> list[Said]:
    """Where the figure belongs, and how its rows make it up."""
    language, plans = chosen.language, reads.plans()
    plan = named(
        plans[(plans["agency"] == figure["agency"]) & (plans["plan"] == figure["plan"])], "title", language
    ).iloc[0]
    belongs = [(language.say("Action plan"), [(plan, "")])]
    if figure["dimension"]:
        belongs.append((language.say(_DIMENSIONS[figure["dimension"]]), [(figure["member"], "")]))
    return [(language.say("How it is worked out"), [(_arithmetic(figure, found, language), "")]), *belongs]


def _arithmetic(figure: Row, found: pd.DataFrame, language: Language) -> str:
    value = phrases.figure_text(figure, language)
    if is_cut(found):
        return language.say_count(
            "{value} from {count} row.", "{value} from {count} rows.", figure["rows"], value=value
        )
    if figure["formula"] != "ratio":
        return arithmetic(figure, found, language)
    value = phrases.figure_text({**figure, "value": recomputed(figure, found).value}, language)
    top, base = (phrases.figure_text(part, language) for _, part in parts(figure, found))
    return language.say("{top} divided by {base}: {value}.", top=top, base=base, value=value)


def compared(figure: Row, language: Language) -> Said:
    """What the figure is compared with, and the way to the rows of that."""
    other = ""
    if figure["compared_year"] is not None:
        other = rows_href(
            {
                **figure,
                "plan": figure["compared_plan"],
                "clause": figure["compared_clause"],
                "year": figure["compared_year"],
            }
        )
    return language.say("What it is compared with"), [(comparisons.compared_text(figure, language), other)]


def years_around(series: list[Row], chosen: Choice) -> list[tuple[str, str, str]]:
    """The figures before and after, as ui.widgets.pieces.steps draws them."""
    before = [row for row in series if row["year"] < chosen.year][-1:]
    after = [row for row in series if row["year"] > chosen.year][:1]
    return [
        (rel, str(row["year"]), rows_href(row)) for rel, rows in (("prev", before), ("next", after)) for row in rows
    ]


def other_years(series: list[Row], chosen: Choice) -> Said:
    return chosen.language.say("Other years"), [
        (str(row["year"]), rows_href(row)) for row in series if row["year"] != chosen.year
    ]
