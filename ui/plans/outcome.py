"""Below the table: what would change, what is wrong, and the way to a new edition."""

from dataclasses import replace

import streamlit as st

from language import Language
from loaders.problems.problem import Fault, Problem
from ui.access.who import author
from ui.data import reads
from ui.navigation.address import Choice, go
from ui.plans import look as publishing
from ui.plans.changes import change_tables, place_of, problem_table
from ui.plans.defined import defined_figures
from ui.plans.draft import Draft, begin_anew, forget, round_number
from ui.plans.form import fault
from ui.text.plain import plain
from ui.widgets.moved_figures import moved_figures


def outcome(draft: Draft) -> None:
    """What publishing would change, with all that is needed to publish it."""
    say = draft.language.say
    publishing.forget_published()
    st.header(say("What would change"), anchor=False)
    if reason := fault(draft):
        st.info(plain(reason), icon=":material/edit:")
        return
    order = publishing.order_of(draft)
    with st.spinner(say("Comparing with what is there …")):
        looked = publishing.look(order)
    if told := publishing.refused():
        st.warning(_sentence(told, draft.language), icon=":material/sync_problem:")
    if looked.fault:
        st.error(_sentence(looked.fault, draft.language), icon=":material/error:")
    _problems(looked, draft)
    _changes(looked, draft)
    if not looked.problems and not looked.fault and looked.publication and _counts(looked):
        who = author(draft.language, "plan")
        label = draft.language.say_count("Publish {count} row", "Publish {count} rows", _counts(looked))
        st.button(
            label,
            type="primary",
            disabled=not who,
            on_click=publishing.publish,
            args=(order, who, (draft.agency, draft.plan)),
            key="plan_publish",
        )
    st.button(
        say("Discard the changes"),
        on_click=forget,
        args=(draft.agency, draft.plan),
        type="tertiary",
        icon=":material/undo:",
        key="plan_discard",
    )


def _counts(looked: publishing.Look) -> int:
    return sum(result.new + result.changed + result.withdrawn for result in looked.publication.results)


def _problems(looked: publishing.Look, draft: Draft) -> None:
    if not looked.problems:
        return
    language = draft.language
    st.subheader(language.say_count("{count} problem", "{count} problems", len(looked.problems)), anchor=False)
    st.write(language.say("Nothing can be published before they are mended in the table."))
    problem_table(looked.problems, draft)
    without = [problem for problem in looked.problems if problem.code == "target_needs_note"]
    if without:
        key = f"plan_reason_{round_number()}"
        st.text_input(
            language.say("Why these targets change"),
            key=key,
            on_change=_note_targets,
            args=(draft, without, key),
            help=language.say("It becomes the note of each target that changes without one."),
        )


def _note_targets(draft: Draft, problems: list[Problem], key: str) -> None:
    """A callback: one note for all targets that lack theirs."""
    note, sheets = st.session_state[key].strip(), draft.sheets()
    places = [place_of(problem, sheets, draft.language)[1] for problem in problems]
    if note:
        noted = {(row.identity, row.number) for row in places if row}
        rows = [
            replace(row, cells=row.cells | {"note": note}) if (row.identity, row.number) in noted else row
            for row in sheets["target"]
        ]
        draft.keep("target", rows)
        begin_anew()


def _changes(looked: publishing.Look, draft: Draft) -> None:
    language, publication = draft.language, looked.publication
    if publication is None:
        return
    change_tables(publication.comparisons, draft)
    defined_figures(publication.previews, "plan_defined", language)
    if publication.moves:
        title = language.say("Figures that would move")
        st.subheader(f"{title} · {language.number(len(publication.moves))}", anchor=False)
        moved_figures(publication.moves, "plan_moves", title, language)
    elif _counts(looked):
        st.write(language.say("No figure would move."))
    elif not looked.problems:
        st.info(language.say("Nothing is new: the database has all these rows already."))


def after_publication(chosen: Choice) -> None:
    """What the last publication of this visit has changed."""
    if not (done := publishing.published()):
        return
    agency, plan, publication = done
    if (agency, plan) != (chosen.agency, chosen.plan):
        return
    say = chosen.language.say
    st.header(say("Published"), anchor=False)
    counts = {
        name: sum(getattr(result, name) for result in publication.results) for name in ("new", "changed", "withdrawn")
    }
    st.success(
        say(
            "Rows: {new} new, {changed} changed, {withdrawn} taken out. Edition {edition}.",
            edition=publication.edition,
            **counts,
        ),
        icon=":material/check:",
    )
    moves = reads.moves(publication.edition - 1, publication.edition, agency)
    if not moves:
        st.write(say("No figure moved."))
        return
    st.subheader(chosen.language.say_count("{count} figure moved", "{count} figures moved", len(moves)), anchor=False)
    moved_figures(moves, "plan_moved", say("Figures that moved"), chosen.language)


def open_new_plan() -> None:
    """Once a new plan is published, the page turns to it."""
    if new := publishing.begun():
        agency, plan = new
        plans = reads.plans()
        row = plans[(plans["agency"] == agency) & (plans["plan"] == plan)].iloc[0]
        year = min(max(reads.today().year, row["first_year"]), row["last_year"])
        go("plan", agency=agency, plan=plan, year=str(year))


def _sentence(told: Fault, language: Language) -> str:
    problem = Problem("", "", 0, 0, "", "", told)
    return plain(f"{problem.what(language)} {problem.fix(language)}")
