"""What files would change, and what their publication has changed."""

import streamlit as st

from language import Language, message, phrases
from loaders.registry import BY_NAME
from loaders.spreadsheet.problems import Problem
from ui import upload_work
from ui.address import href, link
from ui.cards import Card, cards
from ui.plain import plain
from ui.tables import Cell, Column, table
from ui.upload_digest import Digest

_CARDS = 6  # moved figures that are shown large
COUNTS = {
    "new": message("New rows"),
    "changed": message("Changed"),
    "same": message("The same"),
    "refused": message("Refused"),
}


def verdict(digest: Digest, language: Language) -> bool:
    """Say whether anything can be published, and what it would change."""
    say = language.say
    if digest.fault:
        st.error(sentence(Problem("", "", 0, 0, "", "", digest.fault), language), icon=":material/error:")
        return False
    if digest.unreadable:
        only = digest.files[0].problems[0] if len(digest.files) == 1 else None
        many = say("Nothing can be published while a file cannot be read: mend it or take it out.")
        st.error(sentence(only, language) if only else many, icon=":material/error:")
        return False
    counts(digest, language)
    if digest.count("new") + digest.count("changed"):
        if digest.count("refused"):
            st.warning(say("Rows with problems stay out. Mend them in the file and drop it again; the others can be published now."))
        return True
    if not digest.count("same"):
        st.warning(say("No row can be published. Mend what is listed below and drop the file again."))
    elif digest.count("refused"):
        st.warning(say("Apart from the rows with problems nothing is new."))
    else:
        st.info(say("Nothing is new: the database has all these rows already."))
    return False


def sentence(problem: Problem, language: Language) -> str:
    """What is wrong and how to mend it, as Markdown."""
    return plain(f"{problem.what(language)} {problem.mend(language)}")


def counts(digest: Digest, language: Language) -> None:
    """How many rows are new, changed, the same and refused."""
    with st.container(horizontal=True, key="upload_counts"):
        for name, label in COUNTS.items():
            st.metric(language.say(label), language.number(digest.count(name)), width=140)


def by_dataset(digest: Digest, language: Language) -> None:
    """The same counts for each dataset, where there are several."""
    datasets = digest.by_dataset()
    if len(datasets) < 2:
        return
    columns = [Column("dataset", language.say("Dataset"), pinned=True, width="9rem")]
    columns += [Column(name, language.say(label), "number") for name, label in COUNTS.items()]
    rows = [
        {"dataset": BY_NAME[dataset].title(language.code)}
        | {name: Cell(language.number(count), sort=count, muted=not count) for name, count in zip(COUNTS, numbers, strict=True)}
        for dataset, numbers in datasets.items()
    ]
    table(columns, rows, "upload_datasets", language.say("Rows by dataset"), language)


def publish_label(digest: Digest, language: Language) -> str:
    return language.say_count("Publish {count} row", "Publish {count} rows", digest.count("new") + digest.count("changed"))


def published(agency: str, digest: Digest, language: Language) -> None:
    """What a publication has changed; digest.edition is None where another one came first with the same rows."""
    if digest.edition is None:
        st.info(language.say("Nothing is new: the database has all these rows already."))
        return
    st.header(language.say("Published"), anchor=False)
    counts(digest, language)
    moved(agency, digest.edition, language)
    by_dataset(digest, language)
    link("overview", language.say("To the overview"), icon=":material/dashboard:")


def moved(agency: str, edition: int, language: Language) -> None:
    """The figures that an edition moved, each with a link to its clause: few as cards, many as a table."""
    moves = upload_work.read_moves(edition - 1, edition, agency)
    if not moves:
        st.write(language.say("No figure moved."))
        return
    st.header(language.say_count("{count} figure moved", "{count} figures moved", len(moves)), anchor=False)
    caption = language.say("Figures that moved")
    if len(moves) <= _CARDS:
        cards([_card(move, language) for move in moves], "upload_moves", caption)
        return
    columns = [
        Column("clause", language.say("Clause"), "strong", pinned=True, width="6rem"),
        Column("indicator", language.say("Indicator"), width="14rem"), Column("year", language.say("Year"), "number"),
        Column("before", language.say("Before"), "number"), Column("after", language.say("After"), "number"),
        Column("plan", language.say("Action plan")),
    ]
    if len({move["plan"] for move in moves}) == 1:
        columns.pop()
    table(columns, [_row(move, language) for move in moves], "upload_moves", caption, language, "figures")


def _card(move: dict, language: Language) -> Card:
    name = f"{_clause(move, language)} · {phrases.indicator_name(move, language)}, {move['year']}"
    note = language.say("before: {value}", value=_value(move, "before", language))
    if move["after_value"] is None:
        return Card(name, language.say("no figure any more"), note=note, href=_address(move), value_is_text=True)
    return Card(
        name, phrases.value_text(move["after_value"], "exact", move["unit"], language),
        before=phrases.qualifier_words(move["after_qualifier"], language),
        unit="" if move["unit"] == "%" else phrases.unit_words(move, language), note=note, href=_address(move),
    )


def _row(move: dict, language: Language) -> dict:
    return {
        "clause": Cell(_clause(move, language), href=_address(move)), "indicator": phrases.indicator_name(move, language),
        "year": Cell(str(move["year"]), sort=move["year"]), "plan": move["plan"],
    } | {
        when: Cell(_value(move, when, language), sort=move[f"{when}_value"], muted=move[f"{when}_value"] is None)
        for when in ("before", "after")
    }


def _clause(move: dict, language: Language) -> str:
    return move["clause"] or language.say("the whole plan")


def _address(move: dict) -> str:
    where = {"agency": move["agency"], "plan": move["plan"], "year": str(move["year"])}
    return href("clause", clause=move["clause"], **where) if move["clause"] else href("overview", **where)


def _value(move: dict, when: str, language: Language) -> str:
    value = phrases.value_text(move[f"{when}_value"], move[f"{when}_qualifier"], move["unit"], language)
    return value or language.say("none")
