"""The answer for one clause, dataset and year: a file with figures, or 'nothing to report'."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from kpi.oversight.completeness import Requirement
from kpi.warehouse import editions
from language import message, phrases
from loaders.decisions.nothing_to_report import answer_nothing, take_back
from loaders.problems.problem import Fault, Problem
from ui.access.who import author, may_change
from ui.completeness.grid import ANSWER, ANSWERABLE, dataset_title
from ui.data import reads
from ui.data.plan_figures import Clause
from ui.navigation.address import Choice, link
from ui.text.plain import plain
from ui.upload.templates import template
from ui.widgets.orders import carried_out

_DONE = "completeness_done"
_STATES = {
    "none": message("Neither figures nor an answer."),
    "figures": message("Figures are there; no answer is needed."),
    "nothing": message("Nothing to report: {who}, {day}."),
    "contradiction": message(
        "There are figures, and yet {who} said on {day}: nothing to report. Take the answer back, or undo the upload that does not belong here."
    ),
}


def answer_section(places: Sequence[Requirement], clauses: Sequence[Clause], chosen: Choice) -> None:
    """For any clause and dataset of the chosen year, also where nothing is asked. places: of that year at least."""
    say = chosen.language.say
    with st.container(key=ANSWER):
        st.header(say("Answer for one clause, {year}", year=chosen.year), anchor=False)
        clause, dataset = _place_of(places, clauses, chosen)
        place = next(
            (place for place in places if (place.clause, place.dataset, place.year) == (clause, dataset, chosen.year)),
            Requirement(clause, dataset, chosen.year),
        )
        if done := st.session_state.pop(_DONE, ""):
            st.success(say(done), icon=":material/check:")
        st.markdown(plain(_state_text(place, chosen)))
        if place.answer and place.answer.note:
            st.markdown(plain(f"{say('Note')}: {place.answer.note}"))
        if place.figures:
            link("clause", phrases.clause_name(clause, chosen.language), icon=":material/article:", clause=clause)
        if place.state == "contradiction":
            _answer(place, chosen)
        elif place.state != "figures":
            load, answer = st.columns(2, gap="large")
            with load:
                _load(place, chosen)
            with answer:
                _answer(place, chosen)


def _place_of(places: Sequence[Requirement], clauses: Sequence[Clause], chosen: Choice) -> tuple[str, str]:
    """The clause and dataset of the address, else the first that are missing."""
    say = chosen.language.say
    names = {clause.number: f"{clause.number}  {clause.title}" for clause in clauses}
    titles = {dataset: dataset_title(dataset, chosen.language) for dataset in ANSWERABLE}
    first = next((place for place in places if place.state == "none" and place.year == chosen.year), None)
    with st.container(horizontal=True):
        clause = _pick("clause", say("Clause"), names, first.clause if first else next(iter(names)))
        dataset = _pick("dataset", say("Dataset"), titles, first.dataset if first else ANSWERABLE[0])
    return clause, dataset


def _pick(name: str, label: str, names: dict[str, str], default: str) -> str:
    key, asked = f"completeness_{name}", st.query_params.get(name)
    st.session_state[key] = asked if asked in names else default
    return st.selectbox(label, list(names), key=key, format_func=names.get, on_change=_picked)


def _picked() -> None:
    """Both, because the first missing place may be another one after the pick."""
    for name in ("clause", "dataset"):
        st.query_params[name] = st.session_state[f"completeness_{name}"]


def _state_text(place: Requirement, chosen: Choice) -> str:
    language, text = chosen.language, _STATES[place.state]
    if place.answer:
        answer = place.answer
        return language.say(text, who=answer.who, day=language.date(answer.done_at))
    return language.say(text)


def _load(place: Requirement, chosen: Choice) -> None:
    say = chosen.language.say
    st.subheader(say("Load figures"), anchor=False)
    st.write(say("Fill in the template, or take your own export, and load it."))
    st.download_button(
        say("Download the template"),
        partial(template, place.dataset, chosen.language.code),
        f"{place.dataset}_{chosen.language.code}.xlsx",
        on_click="ignore",
        icon=":material/download:",
        key="completeness_template",
    )
    link("upload", say("Upload"), icon=":material/upload_file:", dataset=place.dataset)


def _answer(place: Requirement, chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    st.subheader(say("Nothing to report"), anchor=False)
    closed = reads.closed_years().get((chosen.agency, chosen.plan, place.year))
    if closed:
        said = {"plan": chosen.plan, "year": place.year, "who": closed["who"], "day": f"{closed['done_at']:%d.%m.%Y}"}
        problem = Problem("", "", 0, 0, "", "", Fault("closed_year", said))
        st.info(plain(problem.what(language)), icon=":material/lock:")
        link("history", say("History"), icon=":material/history:")
    elif not may_change():
        author(language, "nothing")
    else:
        _order(place, chosen)


def _order(place: Requirement, chosen: Choice) -> None:
    """Say that there is nothing, or take that back."""
    language, say = chosen.language, chosen.language.say
    key = (chosen.agency, chosen.plan, place.clause, place.dataset, place.year)
    folder, note = editions.database_folder(), ""
    if not place.answer:
        note = st.text_input(
            say("Note (may stay empty)"), max_chars=500, key="completeness_note_" + "_".join(map(str, key))
        )
    who = author(language, "nothing")
    if place.answer:
        label, done = say("Take the answer back"), message("The answer was taken back.")
        order = partial(take_back, folder, *key, who=who)
    else:
        label, done = say("Say that there is nothing to report"), message("The answer is published.")
        order = partial(answer_nothing, folder, *key, who=who, note=note)
    if st.button(label, type="primary", key="completeness_order"):
        if not who:
            st.warning(say("Type your name first."))
        elif carried_out(order, language):
            st.session_state[_DONE] = done
            _picked()  # or the page would go on to the next place that is missing
            st.rerun()
