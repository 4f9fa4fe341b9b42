"""What the pages of trainings, events, outreach and surveys share: their filters and their empty states."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from kpi.clauses import clause_order
from language import phrases
from ui.data import reads
from ui.navigation.address import choice, link
from ui.text.names import named
from ui.text.plain import plain

MORE_LINKS = 4  # other years that an empty page offers
FILTERS = ("clause", "by")  # what stands in the address beside the indicator

Row = Mapping  # of kpi.figures.table.read_figures


def plan_years() -> list[int]:
    """The years of the chosen plan up to the chosen year, the earliest first."""
    chosen, plans = choice(), reads.plans()
    plan = plans[(plans["agency"] == chosen.agency) & (plans["plan"] == chosen.plan)].iloc[0]
    return list(range(int(plan["first_year"]), chosen.year + 1))


def figures(dataset: str, dimension: str = "") -> pd.DataFrame:
    """The chosen plan's figures of a dataset up to the chosen year, without those that an analyst
    defined on it: they belong to one clause."""
    chosen = choice()
    frame = reads.figures(chosen.agency, chosen.plan, dimension=dimension)
    return frame[(frame["dataset"] == dataset) & (frame["automatic"] != "defined") & (frame["year"] <= chosen.year)]


def rows_of(frame: pd.DataFrame, **values) -> list[Row]:
    """The rows that hold these values, in the order of the frame."""
    for name, value in values.items():
        frame = frame[frame[name] == value]
    return frame.to_dict("records")


def is_empty(dataset: str) -> bool:
    """Whether the chosen year has no figures of the dataset; if so the page says what to do next."""
    chosen = choice()
    say = chosen.language.say
    frame = reads.figures(chosen.agency, chosen.plan)
    there = frame[(frame["dataset"] == dataset) & (frame["complete"] | (not chosen.full_years))]
    years = sorted(set(there["year"]), reverse=True)
    if chosen.year in years:
        return False
    if not years:
        st.info(
            say("This plan has no figures of this kind yet. They come from an Excel file."),
            icon=":material/upload_file:",
        )
        link("upload", say("Upload a file"))
        return True
    year = phrases.ordinal(chosen.year, chosen.language)
    st.info(
        say("Nothing of this kind was reported for {year}. There are figures for these years:", year=year),
        icon=":material/event_busy:",
    )
    with st.container(horizontal=True):
        for year in years[:MORE_LINKS]:
            link(dataset, str(year), year=str(year))
    return True


def filter_by(
    name: str, label: str, options: list[str], words: Callable[[str], str], widget=st.selectbox, **more
) -> str:
    """A filter whose value stands in the address; the first option stands for no filter."""
    picked = asked(name, options)
    st.session_state[_key(name)] = picked
    widget(label, options, format_func=words, key=_key(name), on_change=_to_address, args=(name, options[0]), **more)
    return picked


def asked(name: str, options: list[str]) -> str:
    """What the address asks for; the first option, and a sentence, where the page does not have it."""
    value = st.query_params.get(name, options[0])
    if value in options:
        return value
    sentence = choice().language.say(
        "The address asks for “{value}”, which there is not here. Something else is shown.", value=value
    )
    st.warning(plain(sentence), icon=":material/link_off:")
    return options[0]


def _key(name: str) -> str:
    return f"filter_{name}"


def _to_address(name: str, default: str) -> None:
    picked = st.session_state[_key(name)]
    if picked != default:
        st.query_params[name] = picked
    elif name in st.query_params:
        del st.query_params[name]


def filter_by_clause(frame: pd.DataFrame) -> str:
    """A clause that has figures in frame, or '' for the whole plan."""
    chosen = choice()
    say = chosen.language.say
    clauses = reads.clauses(chosen.agency, chosen.plan).set_index("clause")
    titles = named(clauses, "title", chosen.language).to_dict()
    there = sorted(set(frame["clause"]) - {""}, key=clause_order)
    words = {"": say("The whole plan")} | {clause: f"{clause} {titles.get(clause) or ''}" for clause in there}
    return filter_by("clause", say("Clause"), list(words), words.get)


def asked_indicator(frame: pd.DataFrame) -> str:
    """The code of the indicator that the address names by its last part (held, participants); else the first one."""
    codes = {_short(code): code for code in frame["indicator"].unique()}
    return codes[asked("indicator", list(codes))]


def address(indicator: str) -> dict[str, str]:
    """What the address holds of this page, with another indicator."""
    kept = {name: st.query_params[name] for name in FILTERS if name in st.query_params}
    return kept | {"indicator": _short(indicator)}


def _short(indicator: str) -> str:
    return indicator.rpartition(".")[2]
