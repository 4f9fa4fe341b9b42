"""How many rows a load changes, and what its button says."""

from typing import TypeGuard

import streamlit as st

from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.publishing.result import Result
from loaders.roles.actor import Actor
from ui.text.row_counts import COUNTS
from ui.widgets.tables import Column, count_cell, table


def counts(result: Result, language: Language) -> None:
    """How many rows are new, changed, the same and refused."""
    with st.container(horizontal=True, key="upload_counts"):
        for name, label in COUNTS.items():
            if name == "withdrawn" and not result.count(name):
                continue
            st.metric(language.say(label), language.number(result.count(name)), width=140)


def by_dataset(result: Result, language: Language) -> None:
    """The counts of new, changed, same and refused rows of each dataset, where there are several."""
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
    """What the button that publishes says and does: `Publish: 1 new, 5 removed`."""
    counts = {name: result.count(name) for name in ("new", "changed", "withdrawn")}
    changes = (
        language.say_count("{count} new", "{count} new", counts["new"]),
        language.say_count("{count} changed", "{count} changed", counts["changed"]),
        language.say_count("{count} removed", "{count} removed", counts["withdrawn"]),
    )
    written = ", ".join(text for text, count in zip(changes, counts.values(), strict=True) if count)
    if result.is_in_no_figure:
        return language.say("Publish: {changes} – in no figure", changes=written)
    return language.say("Publish: {changes}", changes=written)


def has_author(who: Actor | None, language: Language) -> TypeGuard[Actor]:
    """Whether a name stands there, else the page asks for it."""
    if not who:
        st.warning(language.say("Type your name first: the history keeps who published."))
    return bool(who)
