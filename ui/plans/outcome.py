"""Below the table: what would change, what is wrong, and the way to a new edition."""

from dataclasses import replace
from functools import partial

import streamlit as st

from loaders.problems.problem import Problem
from loaders.publishing.result import Result
from loaders.roles.role import EVERYWHERE, Deed
from ui.access.who import actor, may, onlooker
from ui.data import oversight, reads
from ui.data.plans import plan_by_code
from ui.drafts import typed
from ui.drafts.since import seen_all
from ui.navigation.address import Choice, go
from ui.plans import publishing
from ui.plans.change_tables import change_tables
from ui.plans.draft import Draft, begin_anew, forget, kept_id, round_number
from ui.plans.form import fault
from ui.plans.problem_table import problem_table, row_of
from ui.text.faults import fault_text
from ui.text.markdown import escaped
from ui.widgets.figures.moved import moved_figures
from ui.widgets.figures.previews import preview_table
from ui.widgets.refusal import refusal


def outcome(draft: Draft) -> None:
    """What publishing would change, with all that is needed to publish it."""
    say = draft.language.say
    publishing.forget_published()
    st.header(say("What would change"), anchor=False)
    if reason := fault(draft):
        st.info(escaped(reason), icon=":material/edit:")
        return
    edited = publishing.edited_of(draft)
    with st.spinner(say("Comparing with what is there …")):
        preview = publishing.preview(edited, onlooker())
    if refused := publishing.refused():
        st.warning(fault_text(refused, draft.language), icon=":material/sync_problem:")
    if preview.fault:
        refusal(preview.fault, draft.language)
    _problems([problem for file in preview.files for problem in file.problems], draft)
    _changes(preview, draft)
    id = kept_id(draft.agency, draft.plan)
    if preview.touched and seen_all(typed.edition_of(id), draft.agency, partial(typed.go_on, id), draft.language):
        whose = draft.agency or EVERYWHERE
        lacking = [deed for deed in draft.deeds if not may(deed, whose)]
        deed, key = (lacking[0], "plan_publish") if lacking else (Deed.PUBLISH, "plan")
        who = actor(draft.language, key, deed, whose)
        label = draft.language.say_count("Publish {count} row", "Publish {count} rows", preview.touched)
        st.button(
            label,
            type="primary",
            disabled=not who,
            on_click=publishing.publish,
            args=(edited, (draft.agency, draft.plan)),
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


def _problems(problems: list[Problem], draft: Draft) -> None:
    if not problems:
        return
    language = draft.language
    st.subheader(language.say_count("{count} problem", "{count} problems", len(problems)), anchor=False)
    st.write(language.say("Nothing can be published before they are fixed in the table."))
    problem_table(problems, draft)
    without = [problem for problem in problems if problem.code == "target_needs_note"]
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
    rows_without = [row_of(problem, sheets, draft.language)[1] for problem in problems]
    if note:
        noted = {(row.identity, row.number) for row in rows_without if row}
        rows = [
            replace(row, cells=row.cells | {"note": note}) if (row.identity, row.number) in noted else row
            for row in sheets["target"]
        ]
        draft.keep("target", rows)
        begin_anew()


def _changes(preview: Result, draft: Draft) -> None:
    if preview.sheets is None:
        return
    language = draft.language
    change_tables(preview.comparisons, draft)
    preview_table(preview.previews, "plan_defined", language)
    if preview.moves:
        title = language.say("Figures that would move")
        st.subheader(f"{title} · {language.number(len(preview.moves))}", anchor=False)
        moved_figures(preview.moves, "plan_moves", title, language)
    elif preview.touched:
        st.write(language.say("No figure would move."))
    else:
        st.info(language.say("Nothing is new: the database has all these rows already."))


def after_publication(chosen: Choice) -> None:
    """What the last publication of this visit has changed."""
    if not (done := publishing.published()):
        return
    agency, plan, result = done
    if (agency, plan) != (chosen.agency, chosen.plan):
        return
    assert result.edition is not None  # only what touches a row can be published
    say = chosen.language.say
    st.header(say("Published"), anchor=False)
    counts = {name: result.count(name) for name in ("new", "changed", "withdrawn")}
    st.success(
        say(
            "Rows: {new} new, {changed} changed, {withdrawn} taken out. Edition {edition}.",
            edition=result.edition,
            **counts,
        ),
        icon=":material/check:",
    )
    moves = oversight.moves(result.edition - 1, result.edition, agency)
    if not moves:
        st.write(say("No figure moved."))
        return
    st.subheader(chosen.language.say_count("{count} figure moved", "{count} figures moved", len(moves)), anchor=False)
    moved_figures(moves, "plan_moved", say("Figures that moved"), chosen.language)


def open_new_plan() -> None:
    """Once a new plan is published, the page turns to it."""
    if new := publishing.begun():
        agency, plan = new
        own = plan_by_code(agency, plan)
        year = min(max(reads.today().year, own.first_year), own.last_year)
        go("plan", agency=agency, plan=plan, year=str(year))
