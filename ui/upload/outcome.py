"""What files would change, and what their publication has changed."""

import streamlit as st

from kpi.warehouse.author import Author
from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.problems.problem import Fault, Problem
from loaders.publishing.load_summary import LoadSummary
from ui.data import reads
from ui.navigation.address import link
from ui.text.plain import plain
from ui.widgets.moved_figures import moved_figures
from ui.widgets.row_counts import COUNTS
from ui.widgets.tables import Cell, Column, table


def verdict(digest: LoadSummary, language: Language) -> bool:
    """Say whether anything can be published, and what it would change."""
    say = language.say
    if digest.fault:
        refused(digest.fault, language)
        return False
    if digest.unreadable:
        only = digest.files[0].problems[0] if len(digest.files) == 1 else None
        many = say("Nothing can be published while a file cannot be read: mend it or take it out.")
        st.error(sentence(only, language) if only else many, icon=":material/error:")
        return False
    counts(digest, language)
    if _touched(digest):
        if digest.count("refused"):
            st.warning(say("Rows with problems stay out until they are mended; the others can be published now."))
        return True
    if not digest.count("same"):
        st.warning(say("No row can be published. Mend what is listed below."))
    elif digest.count("refused"):
        st.warning(say("Apart from the rows with problems nothing is new."))
    else:
        st.info(say("Nothing is new: the database has all these rows already."))
    return False


def refused(fault: Fault, language: Language) -> None:
    """Why the files as a whole are not loaded."""
    st.error(sentence(Problem("", "", 0, 0, "", "", fault), language), icon=":material/error:")


def sentence(problem: Problem, language: Language) -> str:
    """What is wrong and how to mend it, as Markdown."""
    return plain(f"{problem.what(language)} {problem.fix(language)}")


def counts(digest: LoadSummary, language: Language) -> None:
    """How many rows are new, changed, the same and refused."""
    with st.container(horizontal=True, key="upload_counts"):
        for name, label in COUNTS.items():
            if name == "withdrawn" and not digest.count(name):
                continue
            st.metric(language.say(label), language.number(digest.count(name)), width=140)


def by_dataset(digest: LoadSummary, language: Language) -> None:
    """The same counts for each dataset, where there are several."""
    datasets = digest.by_dataset()
    if len(datasets) < 2:
        return
    columns = [Column("dataset", language.say("Dataset"), pinned=True, width="9rem")]
    columns += [Column(name, language.say(label), "number") for name, label in COUNTS.items()]
    rows = [
        {"dataset": BY_NAME[dataset].title(language.code)}
        | {
            name: Cell(language.number(count), sort=count, muted=not count)
            for name, count in zip(COUNTS, numbers, strict=True)
        }
        for dataset, numbers in datasets.items()
    ]
    table(columns, rows, "upload_datasets", language.say("Rows by dataset"), language)


def publish_label(digest: LoadSummary, language: Language) -> str:
    return language.say_count("Publish {count} row", "Publish {count} rows", _touched(digest))


def _touched(digest: LoadSummary) -> int:
    return sum(digest.count(name) for name in ("new", "changed", "withdrawn"))


def published(agency: str, digest: LoadSummary, language: Language) -> None:
    """What a publication has changed; digest.edition is None where another one came first with the same rows."""
    if digest.edition is None:
        st.info(language.say("Nothing is new: the database has all these rows already."))
        return
    st.header(language.say("Published"), anchor=False)
    counts(digest, language)
    if digest.count("refused"):
        st.warning(language.say("The refused rows stayed out. Drop the file again to mend them."))
    moved(agency, digest.edition, language)
    by_dataset(digest, language)
    link("overview", language.say("To the overview"), icon=":material/dashboard:")


def moved(agency: str, edition: int, language: Language) -> None:
    """The figures that an edition moved."""
    moves = reads.moves(edition - 1, edition, agency)
    if not moves:
        st.write(language.say("No figure moved."))
        return
    st.header(language.say_count("{count} figure moved", "{count} figures moved", len(moves)), anchor=False)
    moved_figures(moves, "upload_moves", language.say("Figures that moved"), language)


def has_author(who: Author | None, language: Language) -> bool:
    """Whether a name stands there, else the page asks for it."""
    if not who:
        st.warning(language.say("Type your name first: the history keeps who published."))
    return bool(who)
