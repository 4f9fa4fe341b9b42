"""What files would change, and what their publication has changed."""

import streamlit as st

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.problems.problem import Fault
from loaders.publishing.result import Result, deeds_of
from loaders.roles.actor import Actor
from ui.access.who import actor, may
from ui.data import oversight
from ui.navigation.address import link
from ui.text.faults import fault_text, problem_text
from ui.text.row_counts import COUNTS
from ui.widgets.figures.moved import moved_figures
from ui.widgets.tables import Column, count_cell, table


def verdict(result: Result, language: Language) -> bool:
    """Say whether anything can be published, and what it would change."""
    say = language.say
    if result.fault:
        refused(result.fault, language)
        return False
    if result.unreadable:
        only = result.files[0].problems[0] if len(result.files) == 1 else None
        many = say("Nothing can be published while a file cannot be read: mend it or take it out.")
        st.error(problem_text(only, language) if only else many, icon=":material/error:")
        return False
    counts(result, language)
    if result.touched:
        if result.count("refused"):
            st.warning(say("Rows with problems stay out until they are mended; the others can be published now."))
        return True
    if not result.count("same"):
        st.warning(say("No row can be published. Mend what is listed below."))
    elif result.count("refused"):
        st.warning(say("Apart from the rows with problems nothing is new."))
    else:
        st.info(say("Nothing is new: the database has all these rows already."))
    return False


def refused(fault: Fault, language: Language) -> None:
    """Why the files as a whole are not loaded."""
    st.error(fault_text(fault, language), icon=":material/error:")


def counts(result: Result, language: Language) -> None:
    """How many rows are new, changed, the same and refused."""
    with st.container(horizontal=True, key="upload_counts"):
        for name, label in COUNTS.items():
            if name == "withdrawn" and not result.count(name):
                continue
            st.metric(language.say(label), language.number(result.count(name)), width=140)


def by_dataset(result: Result, language: Language) -> None:
    """The same counts for each dataset, where there are several."""
    datasets = result.by_dataset()
    if len(datasets) < 2:
        return
    columns = [Column("dataset", language.say("Dataset"), pinned=True, width="9rem")]
    columns += [Column(name, language.say(label), "number") for name, label in COUNTS.items()]
    rows = [
        {"dataset": BY_NAME[dataset].title(language.code)}
        | {name: count_cell(count, language) for name, count in zip(COUNTS, numbers, strict=True)}
        for dataset, numbers in datasets.items()
    ]
    table(columns, rows, "upload_datasets", language.say("Rows by dataset"), language)


def publish_label(result: Result, language: Language) -> str:
    """What the button that publishes says."""
    return language.say_count("Publish {count} row", "Publish {count} rows", result.touched)


def published(agency: str, result: Result, language: Language) -> None:
    """What a publication has changed; result.edition is None where another one came first with the same rows."""
    if result.edition is None:
        st.info(language.say("Nothing is new: the database has all these rows already."))
        return
    st.header(language.say("Published"), anchor=False)
    counts(result, language)
    if result.count("refused"):
        st.warning(language.say("The refused rows stayed out. Drop the file again to mend them."))
    moved(agency, result.edition, language)
    by_dataset(result, language)
    link("overview", language.say("To the overview"), icon=":material/dashboard:")


def moved(agency: str, edition: int, language: Language) -> None:
    """The figures that an edition moved."""
    moves = oversight.moves(edition - 1, edition, agency)
    if not moves:
        st.write(language.say("No figure moved."))
        return
    st.header(language.say_count("{count} figure moved", "{count} figures moved", len(moves)), anchor=False)
    moved_figures(moves, "upload_moves", language.say("Figures that moved"), language)


def is_allowed(result: Result, agency: str, language: Language) -> bool:
    """Whether the visitor may publish all of it; else the page says what not."""
    lacking = [deed for deed in deeds_of(result.sheets or ()) if not may(deed, agency)]
    for deed in lacking:
        actor(language, f"upload_{deed.value}", deed, agency)
    return not lacking


def has_author(who: Actor | None, language: Language) -> bool:
    """Whether a name stands there, else the page asks for it."""
    if not who:
        st.warning(language.say("Type your name first: the history keeps who published."))
    return bool(who)
