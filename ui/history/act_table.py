"""The table of acts, and its filters."""

from collections.abc import Sequence

import streamlit as st

from kpi.oversight.acts import Act, Purge, Undoing, Upload
from language import Language
from ui.navigation.address import href
from ui.text.act_words import act_text, by_whom, dataset_name, dataset_names, datasets_of, email_beside
from ui.text.row_counts import COUNTS
from ui.widgets.tables import Cell, Column, count_cell, moment_cell, table

_RARE = ("withdrawn", "corrections")
_ALL = ""
SHORT_HASH = 12  # enough to tell files apart; an opened upload shows it all


def act_table(acts: Sequence[Act], language: Language, file: str) -> None:
    """One row an act. file: the workbook's name without its ending."""
    rows = [_row(act, language) for act in acts]
    table(_columns(language), rows, "history_acts", language.say("What was done"), language, file)


def filtered(acts: Sequence[Act], language: Language) -> list[Act]:
    """The acts of the dataset and of whom the visitor picks; a filter with one choice is not offered."""
    datasets = sorted({dataset for act in acts for dataset in datasets_of(act)})
    people = language.order({by_whom(act) for act in acts if act.who})
    with st.container(horizontal=True):
        dataset = _picked(
            language.say("Dataset"),
            {name: dataset_name(name, language) for name in datasets},
            language.say("all datasets"),
            "history_dataset",
        )
        who = _picked(language.say("Who"), {name: name for name in people}, language.say("everyone"), "history_who")
    return [act for act in acts if dataset in (_ALL, *datasets_of(act)) and who in (_ALL, by_whom(act))]


def _picked(label: str, names: dict[str, str], every: str, key: str) -> str:
    if len(names) < 2:
        return _ALL
    names = {_ALL: every} | names
    return st.selectbox(label, list(names), format_func=names.__getitem__, key=key, width=280)


def _columns(language: Language) -> list[Column]:
    return [
        Column("what", language.say("What was done"), pinned=True, width="clamp(9.5rem, 20vw, 15rem)"),
        Column("when", language.say("Day and time"), width="9.5rem"),
        Column("who", language.say("Who"), width="6.5rem"),
        Column("edition", language.say("Edition"), "number"),
        *(Column(name, language.say(label), "number") for name, label in COUNTS.items()),
        Column("corrections", language.say("Corrected cells"), "number"),
        Column("hash", language.say("Hash of the file"), width="7rem"),
    ]


def _row(act: Act, language: Language) -> dict:
    row = {
        "what": Cell(
            act_text(act, language),
            sub=_more(act, language),
            href=href("history", upload=str(act.upload)) if isinstance(act, Upload | Undoing | Purge) else "",
        ),
        "when": moment_cell(act.done_at, language),
        "who": Cell(act.who, sub=email_beside(act)),
        "edition": Cell(str(act.edition), sort=act.edition),
    }
    if not isinstance(act, Upload):
        return row
    # Few uploads take rows out or were corrected; the columns of what nobody did are left out.
    counted = [name for name in (*COUNTS, "corrections") if getattr(act, name) or name not in _RARE]
    numbers = {name: count_cell(getattr(act, name), language) for name in counted}
    return row | numbers | {"hash": act.sha256[:SHORT_HASH]}


def _more(act: Act, language: Language) -> str:
    """What stands under an act: an upload's number and datasets, another act's plan and note."""
    if not isinstance(act, Upload):
        return " · ".join(filter(None, (getattr(act, "plan", ""), act.note)))
    parts = [language.say("Upload {upload}", upload=act.upload), dataset_names(act, language)]
    if act.kind == "page":
        parts.append(language.say("typed in the browser"))
    if act.undone_edition:
        parts.append(language.say("undone by {who}", who=act.undone_by))
    return " · ".join(filter(None, parts))
