"""Up to which day each dataset is complete: its newest fact, or the day that an analyst states, also for one clause."""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from kpi.oversight.reach import CompleteDay, Newest
from kpi.warehouse import editions
from language import Language, message
from language.figures import phrases
from language.figures.provisional import waiting_text
from loaders.datasets.registry import DATED
from loaders.decisions.complete_up_to import Whose, state, take_back
from loaders.roles.role import Deed
from ui.access.who import actor, may
from ui.completeness.grid import dataset_title
from ui.data import oversight, reads
from ui.navigation.address import Choice, href
from ui.text.markdown import escaped
from ui.widgets.commands import run_command
from ui.widgets.tables import Cell, Column, table

DAYS = "days"  # the key of the section
_DONE = "completeness_day_done"


def days_section(chosen: Choice) -> None:
    """Datasets without facts say so."""
    language, say = chosen.language, chosen.language.say
    found, today = oversight.complete_days(chosen.agency), reads.today()
    days = {(day.dataset, day.clause): day for day in found if day.plan in ("", chosen.plan)}
    newest = {one.dataset: one for one in oversight.newest_facts(chosen.agency, chosen.plan)}
    with st.container(key=DAYS):
        st.header(say("Up to which day the data is complete"), anchor=False)
        st.caption(
            escaped(
                say(
                    "A register of the agency (trainings, events, outreach) is known up to its newest fact, of "
                    "whichever plan, or up to the day that an analyst states. A later day says that nothing happened "
                    "in between; after an earlier one not all is there yet, and what begins after it waits and is in "
                    "no figure until a later day is stated. "
                    "A provisional year is compared up to this day; stated to 31 December, it is final. "
                    "A day that is stated for one clause alone wins over that of its register. "
                    "What is reported, and polls, are compared up to days of their own."
                )
            )
        )
        columns = [
            Column("dataset", say("Dataset"), pinned=True, width="10rem"),
            Column("day", say("Complete up to"), "strong", width="12rem"),
            Column("newest", say("Newest fact of the plan"), width="9rem"),
            Column("facts", say("Rows"), "number"),
            Column("file", say("File"), width="12rem"),
        ]
        rows = []
        for dataset in DATED:
            whole = days.get((dataset, ""), CompleteDay(dataset))
            own = [day for (of, clause), day in days.items() if of == dataset and clause]
            rows += [_row(dataset, whole, newest.get(dataset), language), *(_clause_row(day, language) for day in own)]
        table(columns, rows, "completeness_days", say("Up to which day the data is complete"), language)
        if done := st.session_state.pop(_DONE, ""):
            st.success(say(done), icon=":material/check:")
        if may(Deed.PUBLISH):
            _commands(days, today, chosen)
        else:
            actor(language, DAYS)


def _row(dataset: str, known: CompleteDay, newest: Newest | None, language: Language) -> dict:
    row = {
        "dataset": Cell(dataset_title(dataset, language), href=href("upload", dataset=dataset)),
        "day": _day(known, language),
    }
    if newest is None:
        return row | {"newest": Cell(language.say("no facts"), muted=True)}
    day = language.date(newest.day) if newest.day else str(newest.year)
    age = "" if newest.age is None else language.say_count("{count} day ago", "{count} days ago", newest.age)
    return row | {
        "newest": Cell(day, sub=age, sort=str(newest.day or newest.year)),
        "facts": Cell(language.number(newest.facts), sort=newest.facts),
        "file": Cell(
            newest.file,
            sub=language.say("loaded on {day}", day=language.date(newest.uploaded_at)),
            href=href("history", upload=str(newest.upload)),
        ),
    }


def _clause_row(known: CompleteDay, language: Language) -> dict:
    title = dataset_title(known.dataset, language)
    return {
        "dataset": Cell(
            title, sub=phrases.clause_name(known.clause, language), href=href("clause", clause=known.clause)
        ),
        "day": _day(known, language),
    }


def _day(known: CompleteDay, language: Language) -> Cell:
    if known.day is None:
        return Cell(language.say("no day is known"), muted=True)
    source = language.say("by the newest fact")
    if known.is_stated and known.done_at:
        source = language.say("stated by {who} on {day}", who=known.who, day=language.date(known.done_at))
    elif known.stated:
        stated = language.say("stated: complete up to {day}", day=language.date(known.stated))
        source = f"{source}; {stated}"
    if waiting := waiting_text(known.waiting, known.stated, language):
        source = f"{source}; {waiting}"
    return Cell(
        language.date(known.day),
        sub=f"{source}. {known.note}" if known.is_stated and known.note else source,
        sort=known.day.isoformat(),
    )


def _commands(days: dict[tuple[str, str], CompleteDay], today: date, chosen: Choice) -> None:
    """State the day of a dataset, or of a clause in it, or take it back."""
    language, say = chosen.language, chosen.language.say
    names = {dataset: dataset_title(dataset, language) for dataset in DATED}
    with st.container(horizontal=True):
        dataset = st.selectbox(
            say("Dataset"), list(names), format_func=names.__getitem__, key="completeness_day_dataset", width=240
        )
        clause = st.selectbox(
            say("Of which clause"),
            ["", *(clause.number for clause in reads.clauses(chosen.agency, chosen.plan))],
            format_func=lambda one: phrases.clause_name(one, language) if one else say("the whole dataset"),
            key=f"completeness_day_clause_{chosen.plan}",
            width=240,
        )
        known = days.get((dataset, clause), CompleteDay(dataset))
        key = f"{chosen.agency}_{dataset}_{clause}_{known.day}"
        day = st.date_input(
            say("Complete up to"),
            today,
            date(known.newest.year - 1, 1, 1) if known.newest else None,
            today,
            format="DD.MM.YYYY",
            key=f"completeness_day_{key}",
            width=240,
        )
        who = actor(language, DAYS)
    note = st.text_input(say("Note (may stay empty)"), max_chars=500, key=f"completeness_day_note_{key}", width=520)
    whose = Whose(chosen.agency, dataset, chosen.plan if clause else "", clause)
    commands = _possible(whose, known, day, today, note, language)
    with st.container(horizontal=True):
        pressed = [
            (command, done)
            for index, (label, command, done) in enumerate(commands)
            if st.button(label, key=f"completeness_day_order_{index}")
        ]
    for command, done in pressed:
        if not who:
            st.warning(say("Type your name first."))
        elif run_command(partial(command, who=who), language):
            st.session_state[_DONE] = done
            st.rerun()


def _possible(
    whose: Whose, known: CompleteDay, day: date, today: date, note: str, language: Language
) -> list[tuple[str, Callable[..., object], str]]:
    """The label of each command, what it does, and what it then says."""
    arguments = (editions.database_folder(), whose)
    say_so = partial(state, *arguments, day, today, note=note)
    commands: list[tuple[str, Callable[..., object], str]] = [
        (language.say("State the day"), say_so, message("The day is stated."))
    ]
    if known.stated:
        label = language.say("Take back {day}", day=language.date(known.stated))
        again = message("The newest fact tells the day again.")
        if whose.clause:
            again = message("The day of the dataset holds for the clause again.")
        commands.append((label, partial(take_back, *arguments, known.stated, today), again))
    return commands
