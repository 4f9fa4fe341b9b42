"""The answer for one clause, dataset and year: a file with figures, or 'nothing to report'."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from kpi.oversight.completeness import Answer, Requirement
from kpi.plans import is_due
from kpi.warehouse import editions
from language import Language, message
from language.figures import phrases
from language.plans.plan_table import not_due_text, outside_term_text
from loaders.decisions.nothing_to_report import answer_nothing, take_back
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.completeness.grid import ANSWER, ANSWERABLE, dataset_title
from ui.data import reads
from ui.data.plan_figures import Clause
from ui.navigation import written
from ui.navigation.address import Choice, link
from ui.text.faults import closed_year_text
from ui.text.markdown import escaped
from ui.widgets.commands import run_command
from ui.widgets.files.template_download import template_download
from ui.widgets.missing_figures import missing_names

_DONE = "completeness_done"
_STATES = {
    "none": message("Neither figures nor an answer."),
    "figures": message("Figures are there; no answer is needed."),
    "partly": message("Part of what is asked for is there."),
    "nothing": message("Nothing to report: {who}, {day}."),
    "contradiction": message(
        "There are figures, and yet {who} said on {day}: nothing to report. "
        "Take the answer back, or undo the upload that does not belong here."
    ),
}


def answer_section(requirements: Sequence[Requirement], clauses: Sequence[Clause], chosen: Choice) -> None:
    """The answer for any clause and dataset of the chosen year, also where nothing is asked for.

    requirements: of that year at least.
    """
    say = chosen.language.say
    with st.container(key=ANSWER):
        st.header(say("Answer for one clause, {year}", year=chosen.year), anchor=False)
        clause, dataset = _picked_requirement(requirements, clauses, chosen)
        requirement = next(
            (
                requirement
                for requirement in requirements
                if (requirement.clause, requirement.dataset, requirement.year) == (clause.number, dataset, chosen.year)
            ),
            Requirement(clause.number, dataset, chosen.year, due=is_due(clause.approved, chosen.year)),
        )
        if done := st.session_state.pop(_DONE, ""):
            st.success(say(done), icon=":material/check:")
        st.markdown(escaped(_state_text(requirement, clause, chosen)))
        if requirement.answer and requirement.answer.note:
            st.markdown(escaped(f"{say('Note')}: {requirement.answer.note}"))
        if requirement.figures:
            link(
                "clause",
                phrases.clause_name(clause.number, chosen.language),
                icon=":material/article:",
                clause=clause.number,
            )
        if requirement.state == "contradiction" or (requirement.answer and not requirement.due):
            _answer(requirement, chosen)
        elif requirement.due and requirement.state != "figures":
            load, answer = st.columns(2, gap="large")
            with load:
                _load(requirement, chosen)
            with answer:
                if requirement.state == "partly":
                    st.markdown(escaped(missing_names(requirement.asked, chosen.language)))
                else:
                    _answer(requirement, chosen)


def _picked_requirement(
    requirements: Sequence[Requirement], clauses: Sequence[Clause], chosen: Choice
) -> tuple[Clause, str]:
    """The clause and dataset of the address, else the first that are missing."""
    say = chosen.language.say
    names = {clause.number: f"{clause.number}  {clause.title}" for clause in clauses}
    titles = {dataset: dataset_title(dataset, chosen.language) for dataset in ANSWERABLE}
    first = next(
        (
            requirement
            for requirement in requirements
            if requirement.state in ("none", "partly") and requirement.year == chosen.year
        ),
        None,
    )
    with st.container(horizontal=True):
        clause = _pick("clause", say("Clause"), names, first.clause if first else next(iter(names)))
        dataset = _pick("dataset", say("Dataset"), titles, first.dataset if first else ANSWERABLE[0])
    return next(one for one in clauses if one.number == clause), dataset


def _pick(name: str, label: str, names: dict[str, str], default: str) -> str:
    key, asked = f"completeness_{name}", st.query_params.get(name)
    st.session_state[key] = asked if asked in names else default
    return st.selectbox(label, list(names), key=key, format_func=names.__getitem__, on_change=_picked)


def _picked() -> None:
    """Both, because the first missing requirement may be another one after the pick."""
    with written.going_on():
        for name in ("clause", "dataset"):
            st.query_params[name] = st.session_state[f"completeness_{name}"]


def _state_text(requirement: Requirement, clause: Clause, chosen: Choice) -> str:
    language = chosen.language
    if requirement.due:
        return _answered(_STATES[requirement.state], requirement.answer, language)
    text = outside_term_text if requirement.figures else not_due_text
    answered = _answered(_STATES["nothing"], requirement.answer, language) if requirement.answer else ""
    return " ".join(filter(None, (text(clause.approved, requirement.year, language), answered)))


def _answered(text: str, answer: Answer | None, language: Language) -> str:
    return language.say(text, who=answer.who, day=language.date(answer.done_at)) if answer else language.say(text)


def _load(requirement: Requirement, chosen: Choice) -> None:
    say = chosen.language.say
    st.subheader(say("Load figures"), anchor=False)
    st.write(say("Fill in the template, or take your own export, and load it."))
    template_download(requirement.dataset, chosen.language.code, chosen.language, key="completeness_template")
    link("upload", say("Upload"), icon=":material/upload_file:", dataset=requirement.dataset)


def _answer(requirement: Requirement, chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    st.subheader(say("Nothing to report"), anchor=False)
    closed = reads.closed_years().get((chosen.agency, chosen.plan, requirement.year))
    if closed:
        st.info(closed_year_text(chosen.plan, requirement.year, closed, language), icon=":material/lock:")
        link("history", say("History"), icon=":material/history:")
    elif not may(Deed.PUBLISH):
        actor(language, "nothing")
    else:
        _command(requirement, chosen)


def _command(requirement: Requirement, chosen: Choice) -> None:
    """Say that there is nothing, or take that back."""
    language, say = chosen.language, chosen.language.say
    key = (chosen.agency, chosen.plan, requirement.clause, requirement.dataset, requirement.year)
    folder, note = editions.database_folder(), ""
    if not requirement.answer:
        note = st.text_input(
            say("Note (may stay empty)"), max_chars=500, key="completeness_note_" + "_".join(map(str, key))
        )
    who = actor(language, "nothing")
    if requirement.answer:
        label, done = say("Take the answer back"), message("The answer was taken back.")
        command: Callable[..., object] = partial(take_back, folder, *key)
    else:
        label, done = say("Say that there is nothing to report"), message("The answer is published.")
        command = partial(answer_nothing, folder, *key, note=note)
    if st.button(label, type="primary", key="completeness_order"):
        if not who:
            st.warning(say("Type your name first."))
        elif run_command(partial(command, who=who), language):
            st.session_state[_DONE] = done
            _picked()  # or the page would go on to the next requirement that is missing
            st.rerun()
